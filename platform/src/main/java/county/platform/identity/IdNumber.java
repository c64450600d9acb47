package county.platform.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An identity number (证件号码): resident identity card of 18 characters (GB 11643-1999), its old form
 * of 15 digits, or a disability certificate of 20 or 22 characters, whose first 18 are the identity
 * number.
 *
 * @param normalised the 18 characters, X in upper case: what is indexed and compared
 * @param given as it was written, without blanks
 * @param widened whether the 18 characters were made from 15, so that a match needs a person's
 *     confirmation
 */
public record IdNumber(String normalised, String given, boolean widened) {

  /**
   * Address prefix of made-up persons; never assigned, refused outside the demo (docs/adr/0001).
   */
  static final String SYNTHETIC_PREFIX = "159900";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int OLDEST = 130;
  private static final Pattern BLANK = Pattern.compile("\\s");

  /** What a text turned out to be. */
  public sealed interface Reading permits Valid, Invalid {}

  /** A well-formed number. */
  public record Valid(IdNumber number) implements Reading {}

  /**
   * No identity number.
   *
   * @param reason a Chinese clause: what is wrong
   */
  public record Invalid(String reason) implements Reading {}

  /**
   * Reads a number as people type it (blanks, full-width digits, small x). Files are read by {@link
   * IdNumberReader}.
   *
   * @param today a birth date after it is refused
   */
  public static Reading read(String text, LocalDate today) {
    var given = isPlain(text) ? text : plain(text);
    return switch (given.length()) {
      case 15 ->
          areDigits(given, 15)
              ? dated(widen(given), given, true, today)
              : new Invalid("15 位证件号码应全为数字");
      case 18 -> checked(given, given, today);
      case 20, 22 ->
          given.substring(18).matches("[1-7][1-4](\\w{2})?")
              ? checked(given.substring(0, 18), given, today)
              : new Invalid("残疾人证末尾的类别（1-7）或等级（1-4）不对");
      default -> new Invalid("证件号码应为 15、18、20 或 22 位，这里是 " + given.length() + " 位");
    };
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c < '0' || c > '9') && c != 'X') {
        return false;
      }
    }
    return true;
  }

  private static String plain(String typed) {
    return BLANK
        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }

  private static boolean areDigits(String text, int length) {
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Reading checked(String eighteen, String given, LocalDate today) {
    if (!areDigits(eighteen, 17) || "0123456789X".indexOf(eighteen.charAt(17)) < 0) {
      return new Invalid("证件号码只能是数字，末位可以是 X");
    }
    if (checkDigit(eighteen) != eighteen.charAt(17)) {
      return new Invalid("证件号码的校验位不对，请核对是否有错位或错字");
    }
    return dated(eighteen, given, false, today);
  }

  private static Reading dated(String eighteen, String given, boolean widened, LocalDate today) {
    var number = new IdNumber(eighteen, given, widened);
    try {
      var birth = number.birthDate();
      if (birth.isAfter(today)) {
        return new Invalid("证件号码中的出生日期在将来");
      }
      if (birth.plusYears(OLDEST).isBefore(today)) {
        return new Invalid("证件号码中的出生日期早于 " + OLDEST + " 年前");
      }
    } catch (DateTimeException noDate) {
      return new Invalid("证件号码中的出生日期不存在");
    }
    return new Valid(number);
  }

  private static String widen(String fifteen) {
    var seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    return seventeen + checkDigit(seventeen);
  }

  private static char checkDigit(String number) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += (number.charAt(at) - '0') * WEIGHTS[at];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  public LocalDate birthDate() {
    return LocalDate.of(
        Integer.parseInt(normalised, 6, 10, 10),
        Integer.parseInt(normalised, 10, 12, 10),
        Integer.parseInt(normalised, 12, 14, 10));
  }

  public Sex sex() {
    return (normalised.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  public boolean isDisabilityCertificate() {
    return given.length() > 18;
  }

  /** Whether it belongs to a made-up person of the demo. */
  public boolean isSynthetic() {
    return normalised.startsWith(SYNTHETIC_PREFIX);
  }
}
