package county.monitoring.roster;

import county.monitoring.batch.RowCheck.Complaints;
import county.platform.policy.Money;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The cells of one row by column name; remembers whether anything was wrong with it. */
final class RowCells {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final long MOST_YUAN = 100_000_000L;

  private final SheetRow row;
  private final Head head;
  private final Complaints complaints;
  private boolean clean = true;

  RowCells(SheetRow row, Head head, Complaints complaints) {
    this.row = row;
    this.head = head;
    this.complaints = complaints;
  }

  boolean clean() {
    return clean;
  }

  /** Says that a cell is wrong and why. */
  void wrong(String column, String reason) {
    clean = false;
    complaints.about(column, row.cell(head.at(column)), reason);
  }

  /** What stands there, unless nothing does. */
  Optional<String> text(String column) {
    return Optional.of(row.cell(head.at(column))).filter(text -> !text.isEmpty());
  }

  /** What stands there; nothing is wrong. */
  String required(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      wrong(column, "不能为空");
    }
    return text.orElse("");
  }

  Optional<String> matching(String column, String form, String reason) {
    var text = text(column);
    if (text.filter(found -> !found.matches(form)).isPresent()) {
      wrong(column, reason);
    }
    return text;
  }

  /** Yuan as people write them, in fen. */
  Optional<Long> amount(String column) {
    try {
      var money = text(column).map(Money::parse);
      if (money.filter(found -> Math.abs(found.fen()) > MOST_YUAN * 100).isPresent()) {
        wrong(column, "金额过大，请核对单位是否为元");
      }
      return money.map(Money::fen);
    } catch (NumberFormatException | ArithmeticException noAmount) {
      wrong(column, "应为金额（元，最多两位小数）");
      return Optional.empty();
    }
  }

  /** 1980-01-31, 1980/1/31, 1980.1.31 or 19800131. */
  Optional<LocalDate> date(String column) {
    return text(column).flatMap(text -> day(column, digits(text), "日期应写成 1980-01-31 的样子"));
  }

  /** 202109 or a whole date, of which the first of the month is taken. */
  Optional<LocalDate> month(String column) {
    return text(column)
        .flatMap(text -> day(column, firstOfMonth(digits(text)), "年月应写成 202109 的样子"));
  }

  private Optional<LocalDate> day(String column, String eightDigits, String reason) {
    try {
      return Optional.of(LocalDate.parse(eightDigits, DAY));
    } catch (DateTimeException noDate) {
      wrong(column, reason);
      return Optional.empty();
    }
  }

  private static String firstOfMonth(String digits) {
    return digits.length() == 6 || digits.length() == 8 ? digits.substring(0, 6) + "01" : digits;
  }

  private static String digits(String text) {
    var parts = text.split(" ")[0].split("[-/.年月日]");
    var digits = new StringBuilder();
    for (var part : parts) {
      digits.append(part.length() == 1 ? "0" + part : part);
    }
    return digits.toString();
  }
}
