package county.platform.crypto;

/**
 * The key setting cannot be used; the message is the Chinese sentence for the person who starts the
 * system.
 */
public final class UnusableKeys extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnusableKeys(String sentence) {
    super(sentence);
  }
}
