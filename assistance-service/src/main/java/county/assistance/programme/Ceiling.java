package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 救助限额: so many times the monthly dibao line for each person, and no more. */
final class Ceiling implements ReliefRule {

  static final String ID = "relief-ceiling";

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
        facts.means().persons(),
        facts.standard(standards, "dibao-line"),
        facts.standard(standards, "relief-ceiling"));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("amount", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("dibao-line"),
        stored.amount("relief-ceiling"));
  }

  /** Exactly the ceiling is allowed. Source: SRC_RELIEFCAP_1, SRC_LONGHUA_1. */
  private Finding judge(
      Fact<Money> amount, Fact<Integer> persons, Standard line, Standard multiple) {
    return Finding.about(id(), version(), "救助限额")
        .cite("SRC_RELIEFCAP_1", "SRC_LONGHUA_1")
        .fact("amount", amount)
        .fact("persons", persons)
        .amount(line)
        .amount(multiple)
        .metWhen(
            () -> Reckoning.times(line, multiple).times(persons.value()).isAtLeast(amount.value()))
        .saying(
            "救助金额 {amount} 元，未超过限额：低保月标准 {dibao-line} 元 × {relief-ceiling} 倍 × {persons} 人",
            "救助金额 {amount} 元，超过限额：低保月标准 {dibao-line} 元 × {relief-ceiling} 倍 × {persons} 人");
  }
}
