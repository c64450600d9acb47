package county.monitoring.household;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose part a line of a household's timeline is, and where the desk shows its source. */
public enum EventKind {
  INCOME("花名册与收入", null),
  LIVING("花名册与收入", null),
  MEDICAL("部门数据", null),
  ENROLMENT("部门数据", null),
  HOUSE("部门数据", null),
  WARNING("预警与线索", "/clues/"),
  CLUE("预警与线索", "/clues/"),
  CLUE_STEP("预警与线索", "/clues/"),
  RECOGNITION("识别认定", "/recognitions/"),
  PLAN("帮扶", "/support-plans/"),
  MEASURE("帮扶", "/support-plans/"),
  AID("救助", "/aid-cases/"),
  AID_PAYMENT("救助", "/aid-cases/"),
  VISIT("走访", null),
  VISIT_ORDER("走访", "/clues/"),
  ELIMINATION("风险消除", "/eliminations/"),
  SAFETY_NET("风险消除", null),
  CHANGE("登记变更", "/register-changes/");

  private final String group;
  private final @Nullable String page;

  EventKind(String group, @Nullable String page) {
    this.group = group;
    this.page = page;
  }

  String group() {
    return group;
  }

  Optional<String> link(@Nullable UUID source) {
    return source == null ? Optional.empty() : Optional.ofNullable(page).map(path -> path + source);
  }
}
