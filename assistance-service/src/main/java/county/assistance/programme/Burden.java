package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 刚性支出: what is left by head after compulsory spending lies below the dibao line. */
final class Burden implements ReliefRule {

  @Override
  public String id() {
    return "relief-burden";
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
        facts.means().income(),
        facts.means().spending(),
        facts.means().persons(),
        facts.standard(standards, "dibao-line"));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("income", Money::parse),
        stored.fact("spending", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("dibao-line"));
  }

  /**
   * (Income - compulsory spending) of 12 months by head below twelve times the monthly line: then
   * 基本生活陷入暂时困难 (PLAN_10_12, PLAN_11_17). That the dibao line is the measure is an inference, to be
   * confirmed by civil affairs.
   */
  private Finding judge(
      Fact<Money> income, Fact<Money> spending, Fact<Integer> persons, Standard line) {
    var draft =
        Finding.about(id(), version(), "刚性支出")
            .cite("PLAN_10_12", "PLAN_11_17")
            .fact("income", income)
            .fact("spending", spending)
            .fact("persons", persons)
            .amount(line);
    if (Fact.allKnown(income, spending, persons)) {
      draft.fact(
          "left",
          Fact.derived("扣除刚性支出后人均年收入", left(income, spending, persons), income, spending, persons));
    }
    return draft
        .metWhen(() -> Reckoning.yearlyLine(line).isAbove(left(income, spending, persons)))
        .saying(
            "扣除刚性支出 {spending} 元后，人均年收入 {left} 元，低于低保年标准（月标准 {dibao-line} 元）",
            "扣除刚性支出 {spending} 元后，人均年收入 {left} 元，不低于低保年标准（月标准 {dibao-line} 元）");
  }

  private static Money left(Fact<Money> income, Fact<Money> spending, Fact<Integer> persons) {
    return income.value().minus(spending.value()).dividedBy(persons.value());
  }
}
