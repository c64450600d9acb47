package county.monitoring.household;

import county.platform.audit.ExportLog;
import county.platform.division.Divisions;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs through the households of a filter without holding them all. */
@Service
public class HouseholdExportService {

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final SealedFields sealed;
  private final ExportLog log;

  HouseholdExportService(JdbcClient jdbc, Divisions divisions, SealedFields sealed, ExportLog log) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.sealed = sealed;
    this.log = log;
  }

  /** A household with its phone behind the mask. */
  record Exported(HouseholdRow row, Optional<String> phoneMasked) {}

  /** Hands over each household in the order of the filter. Answers how many. */
  @Transactional(readOnly = true)
  long each(HouseholdFilter filter, Consumer<Exported> take) {
    try (var rows =
        filter
            .query(HouseholdRow.COLUMNS + ", h.phone_cipher")
            .all(
                jdbc,
                FETCH,
                (row, n) -> {
                  var household = HouseholdRow.of(row, divisions);
                  return new Exported(
                      household, sealed.maskedPhone(row, "household", household.id()));
                })) {
      return rows.peek(take).count();
    }
  }

  @Transactional
  void logged(HouseholdFilter filter, long rows) {
    log.exported("households", filter.stated(), rows, "导出户信息");
  }
}
