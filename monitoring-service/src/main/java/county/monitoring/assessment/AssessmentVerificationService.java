package county.monitoring.assessment;

import county.monitoring.risk.RiskRules;
import county.platform.crypto.Sm3;
import county.platform.finding.AssessmentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Derives stored assessments again, a chunk at a time, each from nothing but its own record. */
@Service
public class AssessmentVerificationService {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String CHUNK =
      "select id, household_id as household, as_of, hash, record from assessment where id > ? order by id limit 1000";

  private final JdbcClient jdbc;

  AssessmentVerificationService(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record that does not say what its rules say.
   *
   * @param what the difference, in Chinese
   */
  public record Difference(UUID assessment, UUID household, LocalDate asOf, String what) {}

  /**
   * @param last id of the last record looked at
   */
  record Checked(int count, UUID last, List<Difference> differences) {}

  record Row(UUID id, UUID household, LocalDate asOf, String hash, String record) {}

  /**
   * The next thousand records.
   *
   * @param after id of the last one looked at before; empty: from the beginning
   * @return empty when there are no more
   */
  @Transactional(readOnly = true)
  public Optional<Checked> next(Optional<UUID> after) {
    var rows = jdbc.sql(CHUNK).param(after.orElse(BEFORE_ALL)).query(Row.class).list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var differences =
        rows.parallelStream()
            .map(AssessmentVerificationService::difference)
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(new Checked(rows.size(), rows.getLast().id(), differences));
  }

  private static Optional<Difference> difference(Row row) {
    return what(row).map(what -> new Difference(row.id(), row.household(), row.asOf(), what));
  }

  private static Optional<String> what(Row row) {
    if (!Sm3.hex(row.record()).equals(row.hash())) {
      return Optional.of("记录与摘要不符");
    }
    try {
      return RiskRules.BOOK.difference(AssessmentRecord.read(row.record(), row.hash()), Sm3::hex);
    } catch (IllegalArgumentException e) {
      return Optional.of("记录不能读取");
    }
  }
}
