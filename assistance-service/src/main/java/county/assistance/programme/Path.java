package county.assistance.programme;

/** The two ways of 临时救助. Source: SRC_RELIEFCAP_1. */
public enum Path {
  /** Aid first, papers afterwards. */
  EMERGENCY("急难型"),
  /** The usual steps, then aid. */
  SPENDING("支出型");

  private final String label;

  Path(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
