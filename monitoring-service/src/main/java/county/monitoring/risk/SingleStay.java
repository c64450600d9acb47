package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 单次住院预警: one stay in hospital that a household may not be able to bear. */
final class SingleStay implements WarningRule {

  private final int version;

  /**
   * @param version 1 says 近12个月, 2 the period of the fact
   */
  SingleStay(int version) {
    this.version = version;
  }

  @Override
  public String id() {
    return "single-stay";
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(
        facts.medical().largestStay(),
        standards.amount("single-stay", facts.amountKind(), facts.area(), facts.asOf()));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(stored.fact("largestStay", Money::parse), stored.amount("single-stay"));
  }

  /**
   * The largest stay of the period exceeds the limit for the household's kind. Source: PLAN_2_3,
   * PLAN_10_3; that it must exceed and not only reach it follows the source of the sample amount.
   */
  private Finding judge(Fact<Money> stay, Standard limit) {
    return Finding.about(id(), version(), "单次住院预警")
        .cite("PLAN_2_3", "PLAN_10_3")
        .fact("largestStay", stay)
        .amount(limit)
        .metWhen((sum, max) -> sum.isAbove(max))
        .saying(
            (version == 1 ? "近12个月内一次住院合规自付" : "{largestStay.label}")
                + " {largestStay} 元，超过预警线 {limit} 元",
            (version == 1 ? "近12个月内一次住院最高合规自付" : "{largestStay.label}")
                + " {largestStay} 元，未超过预警线 {limit} 元");
  }
}
