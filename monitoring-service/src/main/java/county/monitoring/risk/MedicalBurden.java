package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 医疗支出预警: medical spending that a household may not be able to bear. */
final class MedicalBurden implements WarningRule {

  @Override
  public String id() {
    return "medical-burden";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(
        facts.medical().outOfPocket12m(),
        standards.amount("medical-burden", facts.amountKind(), facts.area(), facts.asOf()));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(stored.fact("outOfPocket12m", Money::parse), stored.amount("medical-burden"));
  }

  /**
   * Compliant out-of-pocket spending of the period (12 months unless the bureau enters another)
   * reaches the limit for the household's kind. Source: PLAN_2_3, PLAN_10_3; the limit is the
   * bureau's to enter.
   */
  private Finding judge(Fact<Money> spent, Standard limit) {
    return Finding.about(id(), version(), "医疗支出预警")
        .cite("PLAN_2_3", "PLAN_10_3")
        .fact("outOfPocket12m", spent)
        .amount(limit)
        .metWhen((sum, max) -> sum.isAtLeast(max))
        .saying(
            "{outOfPocket12m.label} {outOfPocket12m} 元，达到或超过预警线 {limit} 元",
            "{outOfPocket12m.label} {outOfPocket12m} 元，未达到预警线 {limit} 元");
  }
}
