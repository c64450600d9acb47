package county.monitoring.clue;

/** What a clue is about; warnings of one kind about one person are one clue. */
public enum ClueKind {
  MEDICAL("医疗支出"),
  INCOME("收入"),
  OTHER("其他");

  private final String label;

  ClueKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The kind that a warning rule speaks of. */
  public static ClueKind ofRule(String rule) {
    return switch (rule) {
      case "medical-burden", "single-stay" -> MEDICAL;
      case "income-within-line", "deducted-income" -> INCOME;
      default -> OTHER;
    };
  }
}
