package county.monitoring.judgement;

/** What a unit thinks of a clue, and what the county concludes. */
enum Verdict {
  RISK("有风险"),
  NO_RISK("没有风险"),
  UNKNOWN("不能判断");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
