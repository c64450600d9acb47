package county.gateway.factor;

/** Bytes as letters and digits that a person can type. Source: RFC 4648, without padding. */
final class Base32 {

  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = (buffer << 8) | (next & 0xff);
      held += 8;
      while (held >= BITS) {
        held -= BITS;
        text.append(SIGNS.charAt((buffer >> held) & 31));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(SIGNS.charAt((buffer << (BITS - held)) & 31));
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException for a sign that is none of the 32
   */
  static byte[] decode(String text) {
    var bytes = new byte[text.length() * BITS / 8];
    int buffer = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = SIGNS.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("no Base32: " + text.charAt(i));
      }
      buffer = (buffer << BITS) | value;
      held += BITS;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (buffer >> held);
      }
      buffer &= (1 << held) - 1;
    }
    return bytes;
  }
}
