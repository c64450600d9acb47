package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Rule;
import county.platform.policy.Standard;

/** 类别与收入: 01 and 02 need an income within the monitoring line, 03 one above it. */
final class CategoryIncome implements Rule {

  @Override
  public String id() {
    return "category-income";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("category", Category::valueOf),
        stored.fact("netIncome", Money::parse),
        stored.fact("persons", Integer::valueOf),
        stored.amount("monitoring-line"));
  }

  /**
   * MET when the income fits the category. A line that nobody entered is NEEDS_REVIEW. Source:
   * PLAN_2_3, SRC_QINAN_2, formula SRC_INCOME_1.
   */
  Finding judge(Fact<Category> category, Fact<Money> net, Fact<Integer> persons, Standard line) {
    var perCapita = PerCapita.income(net, persons);
    var draft =
        Finding.about(id(), version(), "类别与收入")
            .cite("PLAN_2_3", "SRC_QINAN_2", "SRC_INCOME_1")
            .fact("category", category)
            .fact("netIncome", net)
            .fact("persons", persons);
    perCapita.ifPresent(fact -> draft.fact("perCapita", fact));
    var label = category.value().label();
    return draft
        .amount(line)
        .metWhen(
            () -> fits(category.value(), perCapita.orElseThrow().value().isAbove(line.money())))
        .saying(
            "人均纯收入 {perCapita} 元，监测范围 {limit} 元，与类别“" + label + "”相符",
            "人均纯收入 {perCapita} 元，监测范围 {limit} 元，与类别“" + label + "”不符");
  }

  private static boolean fits(Category category, boolean aboveLine) {
    return (category == Category.SUDDEN) == aboveLine;
  }
}
