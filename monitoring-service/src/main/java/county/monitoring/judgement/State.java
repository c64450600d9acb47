package county.monitoring.judgement;

/** Where a joint judgement stands. */
enum State {
  ASKED("征求意见中"),
  CONCLUDED("已研判");

  private final String label;

  State(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
