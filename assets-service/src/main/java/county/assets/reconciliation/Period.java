package county.assets.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A quarter that is reconciled (对账期间). */
record Period(
    String code,
    LocalDate from,
    LocalDate to,
    LocalDate dueOn,
    boolean closed,
    Optional<String> closedByName,
    Optional<LocalDate> closedOn,
    Optional<Instant> closedAt,
    Optional<String> remark,
    Optional<String> digest) {

  static Period of(ResultSet row) throws SQLException {
    return new Period(
        row.getString("code"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getString("state").equals("CLOSED"),
        Optional.ofNullable(row.getString("closed_by_name")),
        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("remark")),
        Optional.ofNullable(row.getString("digest")));
  }
}
