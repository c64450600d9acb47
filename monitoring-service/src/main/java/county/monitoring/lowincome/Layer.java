package county.monitoring.lowincome;

import java.util.Optional;

/**
 * Layers of low income (低收入人口分层), the firmest first: who is in several stands in all, and the first
 * counts. Source: PLAN_10_3 names 低保, 特困, 易返贫致贫 and 突发严重困难; 低保边缘 and 刚性支出困难 are the layers of the
 * assistance rules, which no source of this system tells yet.
 */
enum Layer {
  DESTITUTE("特困人员", "p.destitute like '%特困%'"),
  ALLOWANCE("低保对象", "p.allowance like '%低保%'"),
  EDGE("低保边缘家庭成员", "民政局的低保边缘家庭数据未接入，还没有来源"),
  RIGID("刚性支出困难家庭成员", "民政局的刚性支出困难家庭数据未接入，还没有来源"),
  UNSTABLE("脱贫不稳定户成员", "01"),
  MARGINAL("边缘易致贫户成员", "02"),
  SUDDEN("突发严重困难户成员", "03");

  private final String label;
  private final String rest;

  Layer(String label, String rest) {
    this.label = label;
    this.rest = rest;
  }

  String label() {
    return label;
  }

  /** Why nobody can be in it; empty when somebody tells who is. */
  Optional<String> withoutSource() {
    return this == EDGE || this == RIGID ? Optional.of(rest) : Optional.empty();
  }

  /** Category of the household that is monitored for it, if it is one of monitoring. */
  Optional<String> category() {
    return rest.length() == 2 ? Optional.of(rest) : Optional.empty();
  }

  /** True for {@code person p} in {@code household h} who is in the layer. */
  String condition() {
    if (withoutSource().isPresent()) {
      return "false";
    }
    return category()
        .map(code -> "(h.monitored and h.category = '" + code + "')")
        .orElse("coalesce(" + rest + ", false)");
  }
}
