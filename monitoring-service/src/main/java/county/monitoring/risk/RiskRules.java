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
      List.of(new MedicalBurden(), new SingleStay(), new IncomeWithinLine(), new DeductedIncome());

  /** A version stays here while a stored finding cites it. */
  public static final RuleBook BOOK =
      RuleBook.of(Stream.concat(IN_FORCE.stream(), RecognitionChecks.rules()));

  private RiskRules() {}

  /** What the warning rules in force find about a household, in a fixed order. */
  public static List<Finding> assess(HouseholdFacts facts, Standards standards) {
    return IN_FORCE.stream().map(rule -> rule.assess(facts, standards)).toList();
  }

  /** Whether a rule is one that warns, and not a check of a proposed recognition. */
  public static boolean isWarning(String id) {
    return IN_FORCE.stream().anyMatch(rule -> rule.id().equals(id));
  }
}
