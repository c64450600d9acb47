package county.assistance.programme;

/** Who may decide: small sums the township, larger ones the county. Source: SRC_NINGGUO_2. */
public enum Level {
  TOWNSHIP("苏木镇审批"),
  COUNTY("县级审批");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
