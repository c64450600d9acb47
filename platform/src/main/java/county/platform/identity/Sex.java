package county.platform.identity;

/** 性别. */
public enum Sex {
  MALE("男"),
  FEMALE("女"),
  UNKNOWN("未说明");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
