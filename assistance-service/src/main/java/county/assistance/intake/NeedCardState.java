package county.assistance.intake;

/** Where a card stands. */
enum NeedCardState {
  OPEN("待对接"),
  ACCEPTED("对接中"),
  ANSWERED("已答复");

  private final String label;

  NeedCardState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
