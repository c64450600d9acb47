package county.monitoring.selfreport;

/** Where a self-report stands. */
enum State {
  RECEIVED("待核对"),
  MATCHED("已形成线索"),
  OFF_REGISTER("不在册"),
  REFUSED("未受理");

  private final String label;

  State(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
