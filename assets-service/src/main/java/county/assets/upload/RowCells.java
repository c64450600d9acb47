package county.assets.upload;

import county.platform.policy.Money;
import county.platform.sheet.CellError;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of one row by column; what cannot be read is an error with row, column and reason. */
public final class RowCells {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?( 00:00(:00)?)?");

  private final SheetRow row;
  private final Head head;
  private final List<CellError> errors;
  private final int before;

  RowCells(SheetRow row, Head head, List<CellError> errors) {
    this.row = row;
    this.head = head;
    this.errors = errors;
    this.before = errors.size();
  }

  public int number() {
    return row.number();
  }

  /** Whether nothing was wrong with the row so far. */
  public boolean clean() {
    return errors.size() == before;
  }

  public void wrong(String column, String reason) {
    errors.add(new CellError(row.number(), column, row.cell(head.at(column)), reason));
  }

  /** What stands there, unless nothing does. */
  public Optional<String> text(String column) {
    return Optional.of(row.cell(head.at(column))).filter(text -> !text.isEmpty());
  }

  public Optional<BigDecimal> number(String column) {
    try {
      return text(column).map(text -> new BigDecimal(text.replace(",", "")));
    } catch (NumberFormatException noNumber) {
      wrong(column, "应为数字");
      return Optional.empty();
    }
  }

  public Optional<Integer> whole(String column) {
    try {
      return number(column).map(BigDecimal::intValueExact);
    } catch (ArithmeticException fraction) {
      wrong(column, "应为整数");
      return Optional.empty();
    }
  }

  /** Yuan as people write them, not negative. */
  public Optional<Money> money(String column) {
    try {
      var money = text(column).map(Money::parse);
      if (money.filter(Money::isNegative).isPresent()) {
        wrong(column, "金额不能为负");
        return Optional.empty();
      }
      return money;
    } catch (NumberFormatException | ArithmeticException noAmount) {
      wrong(column, "应为金额（元，最多两位小数）");
      return Optional.empty();
    }
  }

  /** 2021-09-30, 2021/9/30, 2021年9月30日 or 20210930. */
  public Optional<LocalDate> day(String column) {
    return text(column).flatMap(text -> day(column, text));
  }

  private Optional<LocalDate> day(String column, String text) {
    var parts = DAY.matcher(text);
    try {
      if (parts.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))));
      }
      wrong(column, "日期应写成 2021-09-30 的样子");
    } catch (DateTimeException noSuchDay) {
      wrong(column, "没有这一天");
    }
    return Optional.empty();
  }

  /** A code, written as itself or by its name. */
  public Optional<String> code(String column, Map<String, String> names) {
    return text(column).flatMap(text -> code(column, text, names));
  }

  private Optional<String> code(String column, String text, Map<String, String> names) {
    if (names.containsKey(text)) {
      return Optional.of(text);
    }
    var found =
        names.entrySet().stream()
            .filter(entry -> entry.getValue().equals(text))
            .map(Map.Entry::getKey)
            .findFirst();
    if (found.isEmpty()) {
      wrong(column, "没有这一项，应为：" + String.join("、", names.values().stream().limit(12).toList()));
    }
    return found;
  }
}
