package county.platform.finding;

import county.platform.policy.Amount;
import county.platform.policy.FactValue;
import county.platform.policy.Finding;
import county.platform.policy.MissingFact;
import county.platform.policy.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding as the desk shows it.
 *
 * @param clearing what would clear the warning, when it is one
 */
public record FindingView(
    String rule,
    String ruleLabel,
    int version,
    Outcome outcome,
    String sentence,
    List<String> clauses,
    List<FactValue> facts,
    List<AmountView> amounts,
    List<MissingFact> missing,
    Optional<String> clearing) {

  /** An amount with where it comes from; {@code value} has two decimals when it is money. */
  public record AmountView(
      String key,
      String label,
      String value,
      Amount.Unit unit,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      String reference,
      boolean sample) {

    static AmountView of(Amount amount) {
      return new AmountView(
          amount.key(),
          amount.label(),
          amount.unit() == Amount.Unit.YUAN
              ? amount.money().toString()
              : amount.value().toPlainString(),
          amount.unit(),
          amount.validFrom(),
          amount.validTo(),
          amount.reference(),
          amount.sample());
    }
  }

  public static FindingView of(Finding finding, Optional<String> clearing) {
    return new FindingView(
        finding.rule(),
        finding.ruleLabel(),
        finding.version(),
        finding.outcome(),
        finding.sentence(),
        finding.clauses(),
        finding.facts(),
        finding.amounts().stream().map(AmountView::of).toList(),
        finding.missing(),
        clearing);
  }
}
