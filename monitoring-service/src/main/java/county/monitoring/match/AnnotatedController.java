package county.monitoring.match;

import county.monitoring.batch.BatchKinds;
import county.monitoring.batch.BatchRows;
import county.monitoring.batch.BatchService;
import county.platform.sheet.AnnotatedCopy;
import county.platform.sheet.CsvWriter;
import county.platform.sheet.SheetWriter;
import county.platform.sheet.XlsxWriter;
import county.platform.web.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The file as it was sent, with what became of each row beside it: for those who could have sent
 * it. It holds personal data in clear, so every download is logged.
 */
@RestController
@RequestMapping("/api/monitoring/v1/feeds/{feed}/batches/{id}")
class AnnotatedController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final BatchKinds kinds;
  private final BatchService batches;
  private final BatchRows rows;
  private final MatchService matches;

  AnnotatedController(
      BatchKinds kinds, BatchService batches, BatchRows rows, MatchService matches) {
    this.kinds = kinds;
    this.batches = batches;
    this.rows = rows;
    this.matches = matches;
  }

  /** Answers .xlsx for .xlsx, CSV for anything else. */
  @GetMapping("/annotated")
  @Permission("monitoring:feed:annotate")
  void annotated(@PathVariable String feed, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var kind = kinds.requireFeed(feed);
    var batch = batches.settled(kind, id);
    var source = rows.file(batch);
    var results = new RowResults(rows, matches, kind, batch);
    matches.logged("feed-annotated", batch, Map.of(), batch.counts().rowsIn());
    boolean excel = batch.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    begin(batch.fileName(), excel, response);
    try (var out = writer(excel, response)) {
      new AnnotatedCopy(source, kind.sheetColumns())
          .write(out, RowResult.HEAD, row -> results.next(row).cells());
    }
  }

  private static void begin(String fileName, boolean excel, HttpServletResponse response) {
    var stem = fileName.replaceFirst("\\.[^.]*$", "");
    response.setContentType(excel ? XLSX : "text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(stem + "-结果" + (excel ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
            .build()
            .toString());
  }

  private static SheetWriter writer(boolean excel, HttpServletResponse response)
      throws IOException {
    var out = response.getOutputStream();
    return excel ? new XlsxWriter(out, "报送结果") : new CsvWriter(out);
  }
}
