package county.monitoring.followup;

/** How the household was found. */
enum Situation {
  STABLE("稳定"),
  BETTER("好转"),
  WORSE("变差"),
  NEW_RISK("有新风险"),
  /** Nobody was at home: no visit that counts. */
  ABSENT("家中无人");

  private final String label;

  Situation(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
