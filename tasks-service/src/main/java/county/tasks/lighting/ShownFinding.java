package county.tasks.lighting;

import county.platform.policy.Amount;
import county.platform.policy.FactValue;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A finding as the desk shows it beside a light. */
public record ShownFinding(
    String rule,
    String ruleLabel,
    Outcome outcome,
    String sentence,
    List<String> clauses,
    List<ShownFact> facts,
    List<ShownAmount> amounts,
    List<Missing> missing) {

  /**
   * @param source who said so
   */
  public record ShownFact(
      String label, String value, Optional<String> source, LocalDate observed) {}

  /**
   * @param value with its unit
   */
  public record ShownAmount(String label, String value, String reference, boolean sample) {}

  public record Missing(String label, String owedBy) {}

  static ShownFinding of(Finding finding) {
    return new ShownFinding(
        finding.rule(),
        finding.ruleLabel(),
        finding.outcome(),
        finding.sentence(),
        finding.clauses(),
        finding.facts().stream().map(ShownFinding::fact).toList(),
        finding.amounts().stream().map(ShownFinding::amount).toList(),
        finding.missing().stream().map(gap -> new Missing(gap.label(), gap.owedBy())).toList());
  }

  private static ShownFact fact(FactValue fact) {
    return new ShownFact(
        fact.label(), fact.value(), fact.source().map(Source::agency), fact.observed());
  }

  private static ShownAmount amount(Amount amount) {
    return new ShownAmount(
        amount.label(),
        amount.value().toPlainString() + " " + amount.unit().word(),
        amount.reference(),
        amount.sample());
  }
}
