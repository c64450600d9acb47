package county.monitoring.procedure;

/**
 * A box of the approval form: what was stated, by whom and when. Empty texts stay blank, to be
 * filled in by hand.
 *
 * @param label of the box
 */
public record PrintedStage(String label, String text, String by, String on) {

  public static PrintedStage open(String label) {
    return new PrintedStage(label, "", "", "");
  }

  public boolean stated() {
    return !on.isEmpty();
  }
}
