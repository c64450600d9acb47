package county.monitoring.clue;

/** The three ways a clue is discovered (发现渠道). */
public enum Channel {
  DEPARTMENT("部门筛查预警"),
  SELF_REPORT("农户自主申报"),
  CADRE("基层干部排查");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
