package county.assets.reconciliation;

import county.platform.web.InvalidInput;
import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year (季度), written {@code 2021Q4}. */
record Quarter(int year, int number) {

  /**
   * @throws county.platform.web.Problem 400 for anything else
   */
  static Quarter of(String code) {
    new InvalidInput()
        .require(code.matches("20\\d{2}Q[1-4]"), "period", code, "期间应写成 2021Q4 的形式")
        .throwIfAny();
    return new Quarter(Integer.parseInt(code.substring(0, 4)), code.charAt(5) - '0');
  }

  /** The last quarter that has ended on a day or before. */
  static Quarter lastEnded(LocalDate day) {
    var next = day.plusDays(1);
    var first = (next.getMonthValue() - 1) / 3 * 3 + 1;
    var end = LocalDate.of(next.getYear(), first, 1).minusDays(1);
    return new Quarter(end.getYear(), (end.getMonthValue() - 1) / 3 + 1);
  }

  String code() {
    return year + "Q" + number;
  }

  LocalDate from() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  LocalDate to() {
    return lastMonth().atEndOfMonth();
  }

  YearMonth lastMonth() {
    return YearMonth.of(year, number * 3);
  }
}
