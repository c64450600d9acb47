package county.tasks.order;

/** What an order is about, and the clause it stands on. */
enum OrderKind {
  CLUE_OVERDUE("线索处置超期", "PLAN_2_7", "风险线索没有在规定时限内办结，请立即处置并回复。"),
  SUPPORT_PLAN_OVERDUE("帮扶计划超期", "PLAN_2_8", "监测对象认定后没有在规定时限内制定帮扶计划，请立即制定。");

  private final String label;
  private final String clause;
  private final String demand;

  OrderKind(String label, String clause, String demand) {
    this.label = label;
    this.clause = clause;
    this.demand = demand;
  }

  String label() {
    return label;
  }

  /** Id of the clause in the policy book. */
  String clause() {
    return clause;
  }

  /** What the unit is told to do. */
  String demand() {
    return demand;
  }
}
