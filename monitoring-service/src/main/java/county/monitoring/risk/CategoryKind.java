package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Rule;

/** 类别与户类型: 01 is for 脱贫户, 02 for 一般农户, 03 for either. */
final class CategoryKind implements Rule {

  @Override
  public String id() {
    return "category-kind";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("category", Category::valueOf), stored.fact("kind", HouseholdKind::valueOf));
  }

  /** MET when the kind fits the category. Source: PLAN_2_3, SRC_QINAN_2. */
  Finding judge(Fact<Category> category, Fact<HouseholdKind> kind) {
    return Finding.about(id(), version(), "类别与户类型")
        .cite("PLAN_2_3", "SRC_QINAN_2")
        .fact("category", category)
        .fact("kind", kind)
        .metWhen(() -> category.value().suits(kind.value()))
        .saying(said(category, kind) + "相符", said(category, kind) + "不符");
  }

  private static String said(Fact<Category> category, Fact<HouseholdKind> kind) {
    return "类别“" + category.value().label() + "”与户类型“" + kind.value().label() + "”";
  }
}
