package county.monitoring.feed;

import county.monitoring.batch.RowCheck.Complaints;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.sheet.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and collects what is wrong with them. The usual forms are read without
 * regular expressions: this runs ten million times for a file of a million rows.
 */
final class Cells {
  private static final long MOST_FEN = 100_000_000_00L;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?( 00:00(:00)?)?");

  private final SheetRow row;
  private final Complaints complaints;
  private boolean good = true;

  Cells(SheetRow row, Complaints complaints) {
    this.row = row;
    this.complaints = complaints;
  }

  /** Whether nothing was wrong so far. */
  boolean good() {
    return good;
  }

  void complain(String column, String value, String reason) {
    good = false;
    complaints.about(column, value, reason);
  }

  String required(int at, String column) {
    var text = row.cell(at);
    if (text.isEmpty()) {
      complain(column, "", "不能为空");
    }
    return text;
  }

  @Nullable IdNumber idNumber(int at, String column, IdNumberReader numbers) {
    var text = row.cell(at);
    if (text.isEmpty()) {
      complain(column, "", "证件号码不能为空");
      return null;
    }
    return switch (numbers.read(text)) {
      case IdNumber.Valid(var number) -> number;
      case IdNumber.Invalid(var reason) -> {
        complain(column, text, reason);
        yield null;
      }
    };
  }

  /** One of some written choices; empty when it is none of them. */
  <T> Optional<T> oneOf(
      int at, String column, Function<String, Optional<T>> read, String otherwise) {
    var choice = read.apply(row.cell(at));
    if (choice.isEmpty()) {
      complain(column, row.cell(at), otherwise);
    }
    return choice;
  }

  /** A day up to today. */
  @Nullable LocalDate day(int at, String column, LocalDate today) {
    var text = row.cell(at);
    try {
      var day = isIso(text) ? iso(text) : written(text);
      if (day == null) {
        complain(column, text, "不是日期，应如 2021-10-08");
      } else if (day.isAfter(today)) {
        complain(column, text, "日期在将来");
        return null;
      } else if (day.getYear() < 2000) {
        complain(column, text, "日期太早，请核对年份");
        return null;
      }
      return day;
    } catch (DateTimeException noSuchDay) {
      complain(column, text, "没有这一天");
      return null;
    }
  }

  /** An amount in fen, not negative; -1 when something is wrong. */
  long fen(int at, String column) {
    var text = row.cell(at);
    long fen = parsed(text);
    if (fen == NOT_A_NUMBER) {
      complain(column, text, text.isEmpty() ? "不能为空" : "不是金额，应为元，最多两位小数");
    } else if (fen < 0) {
      complain(column, text, "金额不能为负；更正请用原单号报送正确金额");
    } else if (fen > MOST_FEN) {
      complain(column, text, "金额过大，请核对单位是否为元");
    } else {
      return fen;
    }
    return -1;
  }

  /** An amount that may be left out: -1 when it is empty or wrong. */
  long optionalFen(int at, String column) {
    return row.cell(at).isEmpty() ? -1 : fen(at, column);
  }

  private static final long NOT_A_NUMBER = Long.MIN_VALUE;

  /** Digits with at most two decimals and commas between thousands; fen. */
  private static long parsed(String text) {
    boolean negative = text.startsWith("-");
    long value = 0;
    int decimals = -1;
    int digits = 0;
    for (int at = negative ? 1 : 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9' && digits < 15 && decimals < 2) {
        value = value * 10 + (c - '0');
        digits++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0 && digits > 0) {
        decimals = 0;
      } else if (c != '0' || decimals < 2) {
        if (c != ',' || decimals >= 0 || digits == 0) {
          return NOT_A_NUMBER;
        }
      }
    }
    if (digits == 0) {
      return NOT_A_NUMBER;
    }
    long fen = decimals == 2 ? value : decimals == 1 ? value * 10 : value * 100;
    return negative ? -fen : fen;
  }

  private static boolean isIso(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static @Nullable LocalDate iso(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable LocalDate written(String text) {
    var parts = DATE.matcher(text);
    return parts.matches()
        ? LocalDate.of(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)))
        : null;
  }
}
