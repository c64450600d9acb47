package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 收入预警: per-capita net income within the monitoring line (监测范围). */
final class IncomeWithinLine implements WarningRule {

  @Override
  public String id() {
    return "income-within-line";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(facts.income().net(), facts.people().persons(), facts.monitoringLine(standards));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("netIncome", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("monitoring-line"));
  }

  /**
   * Per-capita net income does not exceed the line of the place and day. Source: PLAN_2_3,
   * PLAN_10_3, SRC_QINAN_2, formula SRC_INCOME_1.
   */
  private Finding judge(Fact<Money> net, Fact<Integer> persons, Standard line) {
    var perCapita = PerCapita.income(net, persons);
    var draft =
        Finding.about(id(), version(), "收入预警")
            .cite("PLAN_2_3", "PLAN_10_3", "SRC_QINAN_2", "SRC_INCOME_1")
            .fact("netIncome", net)
            .fact("persons", persons);
    perCapita.ifPresent(fact -> draft.fact("perCapita", fact));
    return draft
        .amount(line)
        .metWhen(() -> !perCapita.orElseThrow().value().isAbove(line.money()))
        .saying("人均纯收入 {perCapita} 元，在监测范围 {limit} 元以内", "人均纯收入 {perCapita} 元，高于监测范围 {limit} 元");
  }
}
