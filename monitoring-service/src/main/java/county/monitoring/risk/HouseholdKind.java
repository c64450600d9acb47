package county.monitoring.risk;

/** 户类型: whether the household was lifted out of registered poverty. */
public enum HouseholdKind {
  OUT_OF_POVERTY("脱贫户"),
  ORDINARY("一般农户");

  private final String label;

  HouseholdKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
