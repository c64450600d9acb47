package county.platform.audit;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 访问日志: who saw which personal datum in plain text, and for what purpose. Call it in the
 * transaction that opens the datum.
 */
@Component
public class AccessLog {

  private final LogService log;

  AccessLog(LogService log) {
    this.log = log;
  }

  /**
   * @param subjectTable table of the row, e.g. {@code person}
   * @param field which datum, e.g. {@code idNumber}; never its value
   * @param purpose as the user stated it
   */
  public void revealed(String subjectTable, String subjectId, String field, String purpose) {
    log.append(
        LogKind.ACCESS,
        Map.of(
            "subjectTable",
            subjectTable,
            "subjectId",
            subjectId,
            "field",
            field,
            "purpose",
            purpose));
  }
}
