package county.monitoring.batch;

import county.monitoring.batch.BatchKind.Column;
import county.platform.sheet.CsvWriter;
import county.platform.sheet.SheetWriter;
import county.platform.sheet.XlsxWriter;
import county.platform.web.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The empty table of a kind, to be filled in. Required columns carry a star. */
public final class TemplateFile {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final BatchKind kind;
  private final boolean excel;

  private TemplateFile(BatchKind kind, boolean excel) {
    this.kind = kind;
    this.excel = excel;
  }

  /**
   * @param format {@code xlsx} or {@code csv}
   */
  public static TemplateFile of(BatchKind kind, String format) {
    return switch (format) {
      case "xlsx" -> new TemplateFile(kind, true);
      case "csv" -> new TemplateFile(kind, false);
      default -> throw InvalidInput.problem("format", format, "应为 xlsx 或 csv");
    };
  }

  /** Sends it as a download. */
  public void writeTo(HttpServletResponse response) throws IOException {
    var name = kind.name() + "模板." + (excel ? "xlsx" : "csv");
    response.setContentType(excel ? XLSX : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    writeTo(response.getOutputStream());
  }

  void writeTo(OutputStream out) throws IOException {
    try (SheetWriter writer = excel ? new XlsxWriter(out, kind.name()) : new CsvWriter(out)) {
      if (excel) {
        for (var title : kind.titles()) {
          writer.row(List.of(title));
        }
      }
      writer.head(kind.columns().stream().map(TemplateFile::title).toList());
    }
  }

  private static String title(Column column) {
    return column.required() ? column.name() + "*" : column.name();
  }
}
