package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 扣减后收入预警: what is left by head after medical spending lies within the monitoring line. */
final class DeductedIncome implements WarningRule {

  @Override
  public String id() {
    return "deducted-income";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(
        facts.income(),
        facts.medical().outOfPocket12m(),
        facts.people().persons(),
        facts.monitoringLine(standards));
  }

  @Override
  public Finding derive(Finding stored) {
    var income =
        new HouseholdFacts.Income(
            stored.fact("netIncome", Money::parse), stored.fact("claims", Money::parse));
    return judge(
        income,
        stored.fact("outOfPocket12m", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("monitoring-line"));
  }

  /**
   * (纯收入 + 理赔收入 − 合规自付) / 人口 does not exceed the line. Source: SRC_DAYAO_1 names what is judged
   * together; the formula itself is an inference and to be confirmed by the bureau.
   */
  private Finding judge(
      HouseholdFacts.Income income, Fact<Money> spent, Fact<Integer> persons, Standard line) {
    var left = PerCapita.deducted(income.net(), income.claims(), spent, persons);
    var draft =
        Finding.about(id(), version(), "扣减后收入预警")
            .cite("PLAN_2_3", "PLAN_10_3", "SRC_DAYAO_1")
            .fact("netIncome", income.net())
            .fact("claims", income.claims())
            .fact("outOfPocket12m", spent)
            .fact("persons", persons);
    left.ifPresent(fact -> draft.fact("deductedPerCapita", fact));
    return draft
        .amount(line)
        .metWhen(() -> !left.orElseThrow().value().isAbove(line.money()))
        .saying(
            "纯收入 {netIncome} 元加理赔 {claims} 元、扣除合规自付 {outOfPocket12m} 元后，人均 {deductedPerCapita} 元，在监测范围 {limit} 元以内",
            "扣除合规自付后人均 {deductedPerCapita} 元，高于监测范围 {limit} 元");
  }
}
