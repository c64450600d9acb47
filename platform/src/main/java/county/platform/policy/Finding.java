package county.platform.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one rule found, with all that it looked at: enough to explain it to a cadre and to derive it
 * again years later.
 *
 * @param version of the rule; a changed rule is a new version
 * @param clauses ids of the clauses it applies ({@code PLAN_2_3})
 * @param missing what would have been needed; not empty exactly when the outcome is NEEDS_REVIEW
 *     for want of facts
 * @param sentence plain Chinese, to be read aloud
 */
public record Finding(
    String rule,
    String ruleLabel,
    int version,
    Outcome outcome,
    String sentence,
    List<String> clauses,
    List<FactValue> facts,
    List<Amount> amounts,
    List<MissingFact> missing) {

  public Finding {
    clauses = List.copyOf(clauses);
    facts = List.copyOf(facts);
    amounts = List.copyOf(amounts);
    missing = List.copyOf(missing);
  }

  /** Begins a finding: {@code Finding.about(…).cite(…).fact(…).amount(…).metWhen(…).saying(…)}. */
  public static FindingDraft about(String rule, int version, String label) {
    return new FindingDraft(rule, version, label);
  }

  public boolean isMet() {
    return outcome == Outcome.MET;
  }

  /** Whether the rule named this fact, known or missing. */
  public boolean names(String fact) {
    return facts.stream().anyMatch(known -> known.name().equals(fact))
        || missing.stream().anyMatch(gap -> gap.fact().equals(fact));
  }

  /**
   * Reads a fact back as the rule got it, to derive the finding again.
   *
   * @param parse from the written form ({@code Money::parse})
   * @throws IllegalArgumentException when the finding has no such fact
   */
  public <T> Fact<T> fact(String name, Function<String, T> parse) {
    for (var fact : facts) {
      if (fact.name().equals(name)) {
        return new Fact.Known<>(
            fact.label(),
            parse.apply(fact.value()),
            fact.source(),
            fact.observed(),
            fact.recorded());
      }
    }
    return lacking(name)
        .<Fact<T>>map(gap -> new Fact.Missing<>(gap.label(), gap.owedBy()))
        .orElseThrow(() -> new IllegalArgumentException(rule + " has no fact " + name));
  }

  /**
   * The amount as the rule got it.
   *
   * @throws IllegalArgumentException when the finding has no such amount
   */
  public Standard amount(String key) {
    for (var amount : amounts) {
      if (amount.key().equals(key)) {
        return amount;
      }
    }
    return lacking(key)
        .<Standard>map(gap -> new Standard.NotEntered(key, gap.label(), gap.owedBy()))
        .orElseThrow(() -> new IllegalArgumentException(rule + " has no amount " + key));
  }

  private Optional<MissingFact> lacking(String name) {
    return missing.stream().filter(gap -> gap.fact().equals(name)).findFirst();
  }
}
