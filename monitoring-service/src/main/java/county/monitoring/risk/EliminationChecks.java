package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Rule;
import county.platform.policy.Standards;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the risk of a monitored household may be marked as eliminated (风险消除). All conditions have
 * to hold: one that does not forbids the elimination; one that cannot be judged is for people to
 * decide, with a reason. There is no quota (SRC_YIJIANG_1).
 */
public final class EliminationChecks {

  private static final List<EliminationCondition> IN_FORCE =
      List.of(
          new EliminationStanding.HalfYear(),
          new EliminationStanding.NotHasty(),
          new EliminationStanding.Labour(),
          new EliminationStanding.NoNewRisk(),
          new EliminationStanding.RisksGone(),
          new EliminationStanding.Measures(),
          new EliminationIncome.AboveLine(),
          new EliminationIncome.Stable(),
          new EliminationSpending.Medical(),
          new EliminationSpending.Solved(),
          new EliminationGuarantee.Housing(),
          new EliminationGuarantee.Water(),
          new EliminationGuarantee.Schooling(),
          new EliminationGuarantee.Insurance());

  private static final SafetyNet SAFETY_NET = new SafetyNet();

  /** Known before anybody goes to the household again. */
  private static final Set<String> BEFORE_THE_VISIT =
      Set.of("elimination-half-year", "elimination-labour", "elimination-no-new-risk");

  private EliminationChecks() {}

  /** What every condition says, in a fixed order. */
  public static List<Finding> check(EliminationFacts facts, Standards standards) {
    return IN_FORCE.stream().map(rule -> rule.check(facts, standards)).toList();
  }

  /** Whether a finding keeps a case from being opened at all. */
  public static boolean forbidsBeginning(Finding finding) {
    return forbids(finding) && BEFORE_THE_VISIT.contains(finding.rule());
  }

  public static boolean forbids(Finding finding) {
    return finding.outcome() == Outcome.NOT_MET;
  }

  public static boolean leavesDoubt(Finding finding) {
    return finding.outcome() == Outcome.NEEDS_REVIEW;
  }

  /**
   * Whether the household may be marked as 整户无劳动能力兜底保障户.
   *
   * @param secured members with dibao or tekun
   */
  public static Finding safetyNet(HouseholdFacts facts, Fact<Integer> secured) {
    return SAFETY_NET.judge(facts.people().labourers(), secured);
  }

  static Stream<Rule> rules() {
    return Stream.concat(IN_FORCE.stream(), Stream.of(SAFETY_NET));
  }
}
