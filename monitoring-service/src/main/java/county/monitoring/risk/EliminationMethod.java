package county.monitoring.risk;

/** 风险消除方式. */
public enum EliminationMethod {
  /** Through support. */
  SUPPORTED("帮扶消除"),
  /** Naturally gone. */
  NATURAL("自然消除");

  private final String label;

  EliminationMethod(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
