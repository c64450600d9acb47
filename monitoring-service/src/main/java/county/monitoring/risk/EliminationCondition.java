package county.monitoring.risk;

import county.platform.policy.Finding;
import county.platform.policy.Rule;
import county.platform.policy.Standards;

/**
 * A condition of risk elimination (风险消除条件). MET lets the elimination go on, NOT_MET forbids it,
 * NEEDS_REVIEW leaves it to people, who say why.
 */
abstract sealed class EliminationCondition implements Rule
    permits EliminationStanding, EliminationIncome, EliminationSpending, EliminationGuarantee {

  abstract Finding check(EliminationFacts facts, Standards standards);

  @Override
  public int version() {
    return 1;
  }
}
