package county.assistance.programme;

/** What may be applied for at the one door. */
public enum Programme {
  TEMPORARY_RELIEF("临时救助");

  private final String label;

  Programme(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
