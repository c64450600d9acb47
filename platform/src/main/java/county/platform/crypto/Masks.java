package county.platform.crypto;

/**
 * How personal data is shown when the plain text is not asked for. Too short values are masked
 * whole.
 */
public final class Masks {
  private Masks() {}

  /** {@code 150822199001011234} becomes {@code 150822********1234}. */
  public static String idNumber(String plain) {
    return keep(plain, 6, 4);
  }

  /** {@code 13812345678} becomes {@code 138****5678}. */
  public static String phone(String plain) {
    return keep(plain, 3, 4);
  }

  /** Only the last four digits stay. */
  public static String account(String plain) {
    return keep(plain, 0, 4);
  }

  /** Only the first character (the surname) stays, a supplementary character counting as one. */
  public static String name(String plain) {
    if (plain.isEmpty()) {
      return plain;
    }
    int first = plain.offsetByCodePoints(0, 1);
    return plain.substring(0, first)
        + "*".repeat(Math.max(1, plain.codePointCount(first, plain.length())));
  }

  private static String keep(String plain, int head, int tail) {
    int hidden = plain.length() - head - tail;
    return hidden < 3
        ? "*".repeat(plain.length())
        : plain.substring(0, head) + "*".repeat(hidden) + plain.substring(plain.length() - tail);
  }
}
