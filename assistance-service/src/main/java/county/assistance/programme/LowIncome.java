package county.assistance.programme;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Standard;
import county.platform.policy.Standards;

/** 家庭收入: the income by head lies below a multiple of the dibao line. */
final class LowIncome implements ReliefRule {

  @Override
  public String id() {
    return "relief-income";
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
        facts.means().persons(),
        facts.standard(standards, "dibao-line"),
        facts.standard(standards, "relief-income-line"));
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("income", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("dibao-line"),
        stored.amount("relief-income-line"));
  }

  /**
   * Income of 12 months by head below the percentage of twelve times the monthly line. Source:
   * PLAN_11_17; the layer of low-income families is that of SRC_LOWINCOME_1.
   */
  private Finding judge(
      Fact<Money> income, Fact<Integer> persons, Standard line, Standard percent) {
    var draft =
        Finding.about(id(), version(), "家庭收入")
            .cite("PLAN_11_17", "SRC_LOWINCOME_1")
            .fact("income", income)
            .fact("persons", persons)
            .amount(line)
            .amount(percent);
    if (Fact.allKnown(income, persons)) {
      draft.fact(
          "perCapita",
          Fact.derived("人均年收入", income.value().dividedBy(persons.value()), income, persons));
    }
    return draft
        .metWhen(
            () ->
                Reckoning.yearlyLine(line, percent)
                    .isAbove(income.value().dividedBy(persons.value())))
        .saying(
            "人均年收入 {perCapita} 元，低于低保年标准的 {relief-income-line}%（月标准 {dibao-line} 元）",
            "人均年收入 {perCapita} 元，不低于低保年标准的 {relief-income-line}%（月标准 {dibao-line} 元）");
  }
}
