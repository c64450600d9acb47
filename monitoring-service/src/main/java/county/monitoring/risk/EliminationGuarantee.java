package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Standards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 三保障和饮水安全: each one secured by what the second snapshot says and by what the agencies say; one
 * statement of a problem is enough. Source: SRC_ZONGYANG_2, SRC_AUDIT_4.
 */
abstract sealed class EliminationGuarantee extends EliminationCondition {

  private final String label;

  private EliminationGuarantee(String label) {
    this.label = label;
  }

  /** The snapshot's answer under its name; whether it is a problem. */
  abstract Map.Entry<String, Fact<Boolean>> collected(EliminationFacts facts);

  /** What an agency says under its name; whether it is a problem. Empty: none says anything. */
  Optional<Map.Entry<String, Fact<Boolean>>> reported(EliminationFacts facts) {
    return Optional.empty();
  }

  @Override
  final Finding check(EliminationFacts facts, Standards standards) {
    var said = reported(facts).filter(report -> report.getValue() instanceof Fact.Known<Boolean>);
    return judge(Stream.concat(Stream.of(collected(facts)), said.stream()).toList());
  }

  @Override
  public final Finding derive(Finding stored) {
    return judge(
        names()
            .filter(stored::names)
            .map(name -> Map.entry(name, stored.fact(name, Boolean::valueOf)))
            .toList());
  }

  abstract Stream<String> names();

  private Finding judge(List<Map.Entry<String, Fact<Boolean>>> problems) {
    var draft = Finding.about(id(), version(), label).cite("SRC_ZONGYANG_2", "SRC_AUDIT_4");
    problems.forEach(problem -> draft.fact(problem.getKey(), problem.getValue()));
    return draft
        .metWhen(() -> problems.stream().noneMatch(problem -> problem.getValue().value()))
        .saying(label, "没有做到“" + label + "”，不能标注风险消除");
  }

  /** 住房安全. */
  static final class Housing extends EliminationGuarantee {
    Housing() {
      super("住房安全有保障");
    }

    @Override
    public String id() {
      return "elimination-housing";
    }

    @Override
    Map.Entry<String, Fact<Boolean>> collected(EliminationFacts facts) {
      return Map.entry("houseDamaged", facts.snapshot().houseDamaged());
    }

    @Override
    Optional<Map.Entry<String, Fact<Boolean>>> reported(EliminationFacts facts) {
      return Optional.of(Map.entry("unsafeHouse", facts.household().living().unsafeHouse()));
    }

    @Override
    Stream<String> names() {
      return Stream.of("houseDamaged", "unsafeHouse");
    }
  }

  /** 饮水安全. */
  static final class Water extends EliminationGuarantee {
    Water() {
      super("饮水安全有保障");
    }

    @Override
    public String id() {
      return "elimination-water";
    }

    @Override
    Map.Entry<String, Fact<Boolean>> collected(EliminationFacts facts) {
      return Map.entry("waterDamaged", facts.snapshot().waterDamaged());
    }

    @Override
    Optional<Map.Entry<String, Fact<Boolean>>> reported(EliminationFacts facts) {
      return Optional.of(Map.entry("unsafeWater", facts.household().living().unsafeWater()));
    }

    @Override
    Stream<String> names() {
      return Stream.of("waterDamaged", "unsafeWater");
    }
  }

  /** 义务教育. */
  static final class Schooling extends EliminationGuarantee {
    Schooling() {
      super("义务教育有保障");
    }

    @Override
    public String id() {
      return "elimination-schooling";
    }

    @Override
    Map.Entry<String, Fact<Boolean>> collected(EliminationFacts facts) {
      return Map.entry("dropout", facts.snapshot().dropout());
    }

    @Override
    Optional<Map.Entry<String, Fact<Boolean>>> reported(EliminationFacts facts) {
      return facts.household().school().dropouts() instanceof Fact.Known<Integer> known
          ? Optional.of(Map.entry("dropouts", Fact.derived("教育局报告的辍学", known.value() > 0, known)))
          : Optional.empty();
    }

    @Override
    Stream<String> names() {
      return Stream.of("dropout", "dropouts");
    }
  }

  /** 基本医疗: every member is insured. */
  static final class Insurance extends EliminationGuarantee {
    Insurance() {
      super("基本医疗有保障");
    }

    @Override
    public String id() {
      return "elimination-insurance";
    }

    @Override
    Map.Entry<String, Fact<Boolean>> collected(EliminationFacts facts) {
      return Map.entry("uninsured", facts.snapshot().uninsured());
    }

    @Override
    Stream<String> names() {
      return Stream.of("uninsured");
    }
  }
}
