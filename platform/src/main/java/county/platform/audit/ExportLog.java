package county.platform.audit;

import java.util.Map;
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
}
