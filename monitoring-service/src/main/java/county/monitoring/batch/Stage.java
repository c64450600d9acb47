package county.monitoring.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One stage of a batch as the user sees it.
 *
 * @param done how much of {@code total} is done: bytes, rows or households
 */
record Stage(String name, long done, long total, Instant startedAt, Optional<Instant> endedAt) {
  static final String RECEIVED = "received";
  static final String PARSED = "parsed";
  static final String MATCHED = "matched";
  static final String EVALUATED = "evaluated";
  static final String CLOSED = "closed";

  static Stage of(ResultSet row, int number) throws SQLException {
    return new Stage(
        row.getString("name"),
        row.getLong("done"),
        row.getLong("total"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
