package county.platform.exchange;

import county.platform.scope.CurrentUser;
import county.platform.sheet.CsvWriter;
import county.platform.sheet.SheetWriter;
import county.platform.sheet.XlsxWriter;
import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a table as a download, row by row: .xlsx or CSV, with a last line that says who took it out
 * and when. The export log is written by the service that hands over the rows.
 */
@Component
public class TableExport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final BusinessClock clock;

  TableExport(BusinessClock clock) {
    this.clock = clock;
  }

  /**
   * What is sent.
   *
   * @param name of the file without its ending, and of the sheet
   * @param note what the reader must know of the content, e.g. that it is masked
   */
  public record Table(String name, List<String> head, String note) {}

  /** Hands over the rows, each as a list of cells. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<List<? extends @Nullable Object>> take);
  }

  /**
   * @param format {@code xlsx} or {@code csv}
   * @throws county.platform.web.Problem 400 for another format
   */
  public void send(
      Table table, String format, Rows rows, CurrentUser user, HttpServletResponse response)
      throws IOException {
    begin(table.name(), format, response);
    try (var sheet = writer(table.name(), format, response.getOutputStream())) {
      sheet.head(table.head());
      rows.each(cells -> write(sheet, cells));
      sheet.row(List.of(watermark(table, user)));
    } catch (UncheckedIOException brokenOff) {
      throw brokenOff.getCause();
    }
  }

  /** Sends a table to be filled in: its head only. */
  public void sendEmpty(String name, List<String> head, String format, HttpServletResponse response)
      throws IOException {
    begin(name, format, response);
    try (var sheet = writer(name, format, response.getOutputStream())) {
      sheet.head(head);
    }
  }

  private static void begin(String name, String format, HttpServletResponse response) {
    new InvalidInput()
        .require(format.equals("xlsx") || format.equals("csv"), "format", format, "只能导出 xlsx 或 csv")
        .throwIfAny();
    response.setContentType(typeOf(format));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + format, StandardCharsets.UTF_8)
            .build()
            .toString());
  }

  private static String typeOf(String format) {
    return format.equals("xlsx")
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv;charset=UTF-8";
  }

  private static SheetWriter writer(String name, String format, OutputStream out)
      throws IOException {
    return format.equals("xlsx") ? new XlsxWriter(out, name) : new CsvWriter(out);
  }

  private static void write(SheetWriter sheet, List<? extends @Nullable Object> cells) {
    try {
      sheet.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String watermark(Table table, CurrentUser user) {
    return "导出人：%s（%s）　导出时间：%s　%s%s"
        .formatted(
            user.name(),
            user.id(),
            MINUTE.format(clock.now().atZone(clock.zone())),
            table.note(),
            clock.isStored() ? "　演示数据" : "");
  }
}
