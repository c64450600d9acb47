package county.monitoring.risk;

import county.platform.policy.Finding;
import county.platform.policy.RuleBook;
import county.platform.policy.Standards;
import java.util.List;
import java.util.stream.Stream;

/** The rules in force, and every version that a stored finding may cite. */
public final class RiskRules {

  /** What every household is assessed by. */
  private static final List<WarningRule> IN_FORCE =
      List.of(
          new MedicalBurden(),
          new SingleStay(2),
          new IncomeWithinLine(),
          new DeductedIncome(),
          new SchoolDropout(),
          new UnsafeHouse());

  /** Not in force any more, but stored findings cite them. */
  private static final List<WarningRule> EARLIER = List.of(new SingleStay(1));

  /** A version stays here while a stored finding cites it. */
  public static final RuleBook BOOK =
      RuleBook.of(
          Stream.of(
                  IN_FORCE.stream(),
                  EARLIER.stream(),
                  Stream.of(ReportedRisk.CADRE, ReportedRisk.SELF),
                  RecognitionChecks.rules(),
                  EliminationChecks.rules())
              .flatMap(rules -> rules));

  private RiskRules() {}

  /**
   * What the warning rules in force find about a household, in a fixed order. A rule that the
   * bureau has switched off for the day and place ({@code rule-<id>}) says nothing.
   */
  public static List<Finding> assess(HouseholdFacts facts, Standards standards) {
    return IN_FORCE.stream()
        .filter(rule -> standards.isOn("rule-" + rule.id(), facts.area(), facts.asOf()))
        .map(rule -> rule.assess(facts, standards))
        .toList();
  }

  /** Whether a rule is one that warns, and not a check of a proposed recognition. */
  public static boolean isWarning(String id) {
    return IN_FORCE.stream().anyMatch(rule -> rule.id().equals(id));
  }
}
