package county.stack.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * An ID number that passes every check but can belong to nobody: its address prefix was never
 * assigned (docs/adr). Source of the form and the check digit: GB 11643-1999.
 */
public final class SyntheticIdNumber {
  /**
   * No county, banner or city has ever had this code in GB/T 2260; importers refuse it outside the
   * demo profile.
   */
  public static final String PREFIX = "159900";

  private static final String CHECK = "10X98765432";

  private SyntheticIdNumber() {}

  /**
   * The 18 characters for a person.
   *
   * @param order 0 to 499, distinguishes people born on the same day of the same sex
   */
  public static String of(LocalDate born, boolean male, int order) {
    var body =
        PREFIX
            + born.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(order * 2 + (male ? 1 : 0));
    return body + checkDigit(body);
  }

  /** The check character of the first 17 digits. */
  public static char checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int weight = (1 << (17 - i)) % 11;
      sum += (body.charAt(i) - '0') * weight;
    }
    return CHECK.charAt(sum % 11);
  }
}
