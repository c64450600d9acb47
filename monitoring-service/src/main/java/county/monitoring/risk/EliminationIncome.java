package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** Conditions on income: above this year's line, and for at least half a year. */
abstract sealed class EliminationIncome extends EliminationCondition {

  /** 收入超过监测范围: per-capita net income of the second snapshot. Source: SRC_ZONGYANG_2. */
  static final class AboveLine extends EliminationIncome {
    @Override
    public String id() {
      return "elimination-income";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(
          facts.snapshot().net(), facts.snapshot().persons(), facts.lineOfTheYear(standards));
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("netIncome", Money::parse),
          stored.fact("persons", Integer::valueOf),
          stored.amount("monitoring-line"));
    }

    private Finding judge(Fact<Money> net, Fact<Integer> persons, Standard line) {
      var perCapita = PerCapita.income(net, persons);
      var draft =
          Finding.about(id(), version(), "收入超过当年监测范围")
              .cite("SRC_ZONGYANG_2", "SRC_INCOME_1")
              .fact("netIncome", net)
              .fact("persons", persons);
      perCapita.ifPresent(fact -> draft.fact("perCapita", fact));
      return draft
          .amount(line)
          .metWhen(() -> perCapita.orElseThrow().value().isAbove(line.money()))
          .saying(
              "人均纯收入 {perCapita} 元，超过当年监测范围 {limit} 元",
              "人均纯收入 {perCapita} 元，没有超过当年监测范围 {limit} 元，不能标注风险消除");
    }
  }

  /** 收入持续稳定: in principle at least half a year above the line. Source: SRC_ZONGYANG_2. */
  static final class Stable extends EliminationIncome {
    @Override
    public String id() {
      return "elimination-income-stable";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.snapshot().lowestPerCapita(), facts.lineOfTheYear(standards));
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("lowestPerCapita", Money::parse), stored.amount("monitoring-line"));
    }

    private Finding judge(Fact<Money> lowest, Standard line) {
      return Finding.about(id(), version(), "收入稳定半年以上")
          .cite("SRC_ZONGYANG_2")
          .fact("lowestPerCapita", lowest)
          .amount(line)
          .metWhen((least, limit) -> least.isAbove(limit))
          .saying(
              "半年来人均纯收入最低 {lowestPerCapita} 元，一直超过当年监测范围 {limit} 元",
              "半年来人均纯收入最低 {lowestPerCapita} 元，没有一直超过当年监测范围 {limit} 元，收入不稳定");
    }
  }
}
