package county.gateway.account;

import java.security.SecureRandom;
import java.time.Duration;

/**
 * 一次性口令: a password that an administrator hands over. It is shown once, lets in for some days, and
 * then only to choose another.
 */
final class OneTimePassword {

  static final Duration LIFE = Duration.ofDays(7);

  /** Without signs that look alike on paper. */
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  /** About 92 bits, in groups of four: {@code k7Qp-…}. */
  static String next() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
