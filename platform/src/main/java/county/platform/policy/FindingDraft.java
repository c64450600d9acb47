package county.platform.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding in the making. Once a fact or an amount is missing the condition is not asked any more
 * and the outcome is NEEDS_REVIEW, naming what is missing and who owes it.
 */
public class FindingDraft {

  private final Parts parts;

  FindingDraft(String rule, int version, String label) {
    this(new Parts(rule, version, label));
  }

  private FindingDraft(Parts parts) {
    this.parts = parts;
  }

  /** The clauses that the rule applies. */
  public FindingDraft cite(String... clauses) {
    parts.clauses.addAll(List.of(clauses));
    return this;
  }

  public <T> WithFact<T> fact(String name, Fact<T> fact) {
    parts.add(name, fact);
    return new WithFact<>(parts, fact);
  }

  public FindingDraft amount(Standard standard) {
    parts.add(standard);
    return this;
  }

  /** The condition; asked only when every fact and amount named before is known. */
  public Judged metWhen(BooleanSupplier condition) {
    return new Judged(
        parts,
        !parts.missing.isEmpty()
            ? Outcome.NEEDS_REVIEW
            : condition.getAsBoolean() ? Outcome.MET : Outcome.NOT_MET);
  }

  /** A person must look although every fact is there (counter-indicators, contradictions). */
  public Judged needsReview() {
    return new Judged(parts, Outcome.NEEDS_REVIEW);
  }

  /** A draft whose last word was a fact. */
  public static class WithFact<T> extends FindingDraft {
    final Fact<T> fact;

    private WithFact(Parts parts, Fact<T> fact) {
      super(parts);
      this.fact = fact;
    }

    @Override
    public Compared<T> amount(Standard standard) {
      super.amount(standard);
      return new Compared<>(super.parts, fact, standard);
    }

    /** The condition on the last named fact. */
    public Judged metWhen(Predicate<T> condition) {
      return metWhen(() -> condition.test(fact.value()));
    }
  }

  /** A draft whose last words were a fact and the amount to compare it with. */
  public static final class Compared<T> extends FindingDraft {
    private final Fact<T> fact;
    private final Standard standard;

    private Compared(Parts parts, Fact<T> fact, Standard standard) {
      super(parts);
      this.fact = fact;
      this.standard = standard;
    }

    /** The condition on the last named fact and amount, a sum of money. */
    public Judged metWhen(BiPredicate<T, Money> condition) {
      return metWhen(() -> condition.test(fact.value(), standard.money()));
    }
  }

  /** A finding that lacks only its sentence. */
  public static final class Judged {
    private final Parts parts;
    private final Outcome outcome;

    private Judged(Parts parts, Outcome outcome) {
      this.parts = parts;
      this.outcome = outcome;
    }

    /**
     * The sentence when the condition is met; otherwise facts and amounts are listed. {@code
     * {name}} stands for a fact or an amount's key, {@code {name.label}} for the fact's name,
     * {@code {limit}} for the first amount.
     */
    public Finding saying(String whenMet) {
      return saying(whenMet, "未达到“" + parts.label + "”的条件：" + parts.listing());
    }

    public Finding saying(String whenMet, String otherwise) {
      return parts.finding(
          outcome,
          switch (outcome) {
            case MET -> parts.filled(whenMet);
            case NOT_MET -> parts.filled(otherwise);
            case NEEDS_REVIEW -> parts.missing.isEmpty() ? parts.filled(whenMet) : parts.gaps();
          });
    }
  }

  private static final class Parts {
    private final String rule;
    private final int version;
    private final String label;
    private final List<String> clauses = new ArrayList<>();
    private final List<FactValue> facts = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<MissingFact> missing = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private Parts(String rule, int version, String label) {
      this.rule = rule;
      this.version = version;
      this.label = label;
    }

    void add(String name, Fact<?> fact) {
      switch (fact) {
        case Fact.Known<?> known -> facts.add(FactValue.of(name, known));
        case Fact.Missing<?> gap -> {
          missing.add(new MissingFact(name, gap.label(), gap.owedBy()));
          gaps.add(gap.label() + "（应由" + gap.owedBy() + "提供）");
        }
      }
    }

    void add(Standard standard) {
      switch (standard) {
        case Amount amount -> amounts.add(amount);
        case Standard.NotEntered gap -> {
          missing.add(new MissingFact(gap.key(), gap.label(), gap.owedBy()));
          gaps.add(gap.label() + "未录入（应由" + gap.owedBy() + "录入）");
        }
      }
    }

    String filled(String template) {
      var text = template;
      for (var fact : facts) {
        text =
            text.replace("{" + fact.name() + ".label}", fact.label())
                .replace("{" + fact.name() + "}", fact.value());
      }
      for (var amount : amounts) {
        text = text.replace("{" + amount.key() + "}", amount.text());
      }
      return amounts.isEmpty() ? text : text.replace("{limit}", amounts.getFirst().text());
    }

    String listing() {
      return Stream.concat(
              facts.stream().map(fact -> fact.label() + " " + fact.value()),
              amounts.stream()
                  .map(amount -> amount.label() + " " + amount.text() + amount.unit().word()))
          .collect(Collectors.joining("，"));
    }

    /** 不能判断，缺少：… for facts, 监测范围未录入 for amounts. */
    String gaps() {
      return "不能判断：" + String.join("、", gaps);
    }

    Finding finding(Outcome outcome, String sentence) {
      return new Finding(rule, label, version, outcome, sentence, clauses, facts, amounts, missing);
    }
  }
}
