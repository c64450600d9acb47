package county.platform.audit;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 导出日志: who took which rows away. */
@Component
public class ExportLog {

  private final LogService log;

  ExportLog(LogService log) {
    this.log = log;
  }

  /**
   * @param what the list, by its name in the address
   * @param filters as they were asked for; no personal data
   * @param rows how many left
   */
  public void exported(String what, Map<String, ?> filters, long rows, String purpose) {
    log.append(
        LogKind.EXPORT,
        Map.of("what", what, "filters", Map.copyOf(filters), "rows", rows, "purpose", purpose));
  }

  /**
   * A form was printed.
   *
   * @param what the form, by the name of its template
   * @param subject id of what it is about
   * @param number of the print, as it stands on it
   * @param sm3 over the filled-in form
   * @param rows how many rows of data left with it
   */
  public void printed(
      String what, UUID subject, String number, String sm3, int rows, String purpose) {
    log.append(
        LogKind.EXPORT,
        Map.of(
            "what", what,
            "subject", subject.toString(),
            "number", number,
            "sm3", sm3,
            "rows", rows,
            "purpose", purpose));
  }
}
