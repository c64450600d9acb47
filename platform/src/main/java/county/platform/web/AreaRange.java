package county.platform.web;

import java.math.BigInteger;

/**
 * The half-open range of 12-digit codes that lie in a place.
 *
 * @param from first code inside
 * @param to first code outside
 */
record AreaRange(String from, String to) {

  /**
   * @param area 6, 9 or 12 digits; trailing zeros of a county or township code count as not there
   * @throws Problem 400 for anything else
   */
  static AreaRange of(String area) {
    if (!area.matches("\\d{6}|\\d{9}|\\d{12}")) {
      throw InvalidInput.problem("area", area, "应为 6、9 或 12 位行政区划代码");
    }
    var cut = area.replaceFirst("^(\\d{6})000000$|^(\\d{9})000$", "$1$2");
    return new AreaRange(cut, new BigInteger(cut).add(BigInteger.ONE).toString());
  }
}
