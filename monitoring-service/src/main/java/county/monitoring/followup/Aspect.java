package county.monitoring.followup;

/** What may be a problem at a visit. */
enum Aspect {
  INCOME("收入"),
  SPENDING("大额支出"),
  SCHOOL("上学"),
  MEDICAL("就医"),
  HOUSING("住房"),
  WATER("饮水"),
  WORK("就业"),
  OTHER("其他");

  private final String label;

  Aspect(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
