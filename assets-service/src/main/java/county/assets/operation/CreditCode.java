package county.assets.operation;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 17 characters and
 * one that checks them. Some codes in use fail the check, so a wrong one is a warning that can be
 * overridden, never a refusal.
 */
final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  /** Whether the form is right: 18 characters of the alphabet. */
  static boolean isWritten(String code) {
    return code.length() == LENGTH && code.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
  }

  /** Whether the check character is right, too. */
  static boolean isValid(String code) {
    if (!isWritten(code)) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int at = 0; at < LENGTH - 1; at++) {
      sum += ALPHABET.indexOf(code.charAt(at)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
  }
}
