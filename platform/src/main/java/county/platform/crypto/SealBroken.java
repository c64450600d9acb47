package county.platform.crypto;

/**
 * A cipher text that does not open: changed, moved to another place, or sealed under a key that the
 * ring no longer holds.
 */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealBroken(String why) {
    super(why);
  }
}
