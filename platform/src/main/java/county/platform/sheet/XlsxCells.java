package county.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell as a person sees it: dates as ISO, numbers plain to 15 digits, cached results
 * of formulas.
 */
final class XlsxCells {
  private static final MathContext SHOWN = new MathContext(15);
  private static final BigDecimal PRECISE = BigDecimal.TEN.pow(15);
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
  private static final Pattern DATE = Pattern.compile("[yYdD年月日]");
  private static final Map<String, Boolean> DATE_FORMATS = new ConcurrentHashMap<>();

  private XlsxCells() {}

  static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING -> cell.asString();
      case FORMULA -> formula(cell);
      default -> cell.getRawValue();
    };
  }

  private static String number(Cell cell) {
    var value = cell.asNumber();
    if (isDate(cell) && value.signum() >= 0 && value.compareTo(PRECISE) < 0) {
      return date(cell.asDate());
    }
    return plain(value);
  }

  /**
   * From 16 digits on the last ones are lost in a number cell, so it is shown as Excel shows it
   * ({@code 1.50822E+17}): an ID number typed as a number then fails its check instead of passing
   * as somebody else's.
   */
  private static String plain(BigDecimal value) {
    return value.abs().compareTo(PRECISE) >= 0
        ? value.round(SHOWN).stripTrailingZeros().toEngineeringString()
        : value.round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static String formula(Cell cell) {
    try {
      return plain(new BigDecimal(cell.getRawValue()));
    } catch (NumberFormatException text) {
      return cell.getRawValue();
    }
  }

  private static String date(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /**
   * Excel's own date formats by number (14-22 and the East Asian 27-36, 50-58), others by their
   * letters.
   */
  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null || id == 0) {
      return false;
    }
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return true;
    }
    var format = cell.getDataFormatString();
    return format != null
        && DATE_FORMATS.computeIfAbsent(
            format, f -> DATE.matcher(LITERAL.matcher(f).replaceAll("")).find());
  }
}
