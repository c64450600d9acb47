package county.tasks.order;

import java.util.Optional;

/** What an order is about, and the clause it stands on when that is always the same. */
enum OrderKind {
  CLUE_OVERDUE("线索处置超期", "PLAN_2_7", "风险线索没有在规定时限内办结，请立即处置并回复。"),
  SUPPORT_PLAN_OVERDUE("帮扶计划超期", "PLAN_2_8", "监测对象认定后没有在规定时限内制定帮扶计划，请立即制定。"),
  LIGHT_RED("红灯督办", null, "本单位承担的条款亮红灯，请查明原因、采取措施并回复整改情况。"),
  BY_HAND("专项督办", null, "");

  private final String label;
  private final Optional<String> clause;
  private final String demand;

  OrderKind(String label, @org.jspecify.annotations.Nullable String clause, String demand) {
    this.label = label;
    this.clause = Optional.ofNullable(clause);
    this.demand = demand;
  }

  String label() {
    return label;
  }

  /** Number of the clause in the plan, 2.7; only kinds that always stand on the same one. */
  Optional<String> clauseNumber() {
    return clause.map(id -> id.substring("PLAN_".length()).replace('_', '.'));
  }

  /** What the unit is told to do, unless the order says it itself. */
  String demand() {
    return demand;
  }

  /** Whether another system sees for itself that the matter is done. */
  boolean settlesItself() {
    return clause.isPresent();
  }
}
