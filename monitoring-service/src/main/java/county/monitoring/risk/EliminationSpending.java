package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** Conditions on large rigid spending (大额刚性支出). */
abstract sealed class EliminationSpending extends EliminationCondition {

  /**
   * 医疗支出可承受: what members paid themselves stays below the warning limit; the insurer's figure goes
   * before the village's. Source: SRC_ZONGYANG_2.
   */
  static final class Medical extends EliminationSpending {
    @Override
    public String id() {
      return "elimination-medical";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      var household = facts.household();
      var insured = household.medical().outOfPocket12m();
      return judge(
          insured instanceof Fact.Known<Money> ? insured : facts.snapshot().outOfPocket(),
          standards.amount(
              "medical-burden", household.amountKind(), household.area(), household.asOf()));
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("outOfPocket", Money::parse), stored.amount("medical-burden"));
    }

    private Finding judge(Fact<Money> spent, Standard limit) {
      return Finding.about(id(), version(), "医疗支出可承受")
          .cite("SRC_ZONGYANG_2", "SRC_HAINAN_1")
          .fact("outOfPocket", spent)
          .amount(limit)
          .metWhen((sum, max) -> !sum.isAtLeast(max))
          .saying(
              "{outOfPocket.label} {outOfPocket} 元，低于预警线 {limit} 元",
              "{outOfPocket.label} {outOfPocket} 元，仍达到预警线 {limit} 元，大额刚性支出没有解决");
    }
  }

  /** 刚性支出已解决: medical, school or other large spending, as the village found. SRC_ZONGYANG_2. */
  static final class Solved extends EliminationSpending {
    @Override
    public String id() {
      return "elimination-spending-solved";
    }

    @Override
    Finding check(EliminationFacts facts, Standards standards) {
      return judge(facts.snapshot().spendingLeft());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("spendingLeft", Boolean::valueOf));
    }

    private Finding judge(Fact<Boolean> left) {
      return Finding.about(id(), version(), "大额刚性支出已解决")
          .cite("SRC_ZONGYANG_2", "SRC_HAINAN_1")
          .fact("spendingLeft", left)
          .metWhen(unsolved -> !unsolved)
          .saying("大额刚性支出已经稳定解决", "大额刚性支出还没有解决，不能标注风险消除");
    }
  }
}
