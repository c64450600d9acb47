package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 审批层级: whether the sum is small enough for the township to decide. */
final class TownLimit implements ReliefRule {

  static final String ID = "relief-level";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Outcome wanted() {
    return Outcome.MET;
  }

  @Override
  public Finding assess(ReliefFacts facts, Standards standards) {
    return judge(
        facts.amount(),
        facts.standard(standards, "dibao-line"),
        facts.standard(standards, "relief-town-limit"));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("amount", Money::parse),
        stored.amount("dibao-line"),
        stored.amount("relief-town-limit"));
  }

  /** Up to so many times the monthly line for the whole household. Source: SRC_NINGGUO_2. */
  private Finding judge(Fact<Money> amount, Standard line, Standard multiple) {
    return Finding.about(id(), version(), "审批层级")
        .cite("SRC_NINGGUO_2")
        .fact("amount", amount)
        .amount(line)
        .amount(multiple)
        .metWhen(() -> Reckoning.times(line, multiple).isAtLeast(amount.value()))
        .saying(
            "救助金额 {amount} 元，在苏木镇审批限额以内（低保月标准 {dibao-line} 元 × {relief-town-limit} 倍）",
            "救助金额 {amount} 元，超过苏木镇审批限额（低保月标准 {dibao-line} 元 × {relief-town-limit} 倍），由县级审批");
  }
}
