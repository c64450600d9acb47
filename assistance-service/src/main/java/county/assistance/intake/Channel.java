package county.assistance.intake;

/** How an application came in. */
enum Channel {
  WINDOW("窗口申请"),
  VILLAGE("嘎查村代办"),
  DISCOVERY("主动发现"),
  PHONE("电话申请");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
