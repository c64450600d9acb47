package county.platform.audit;

import county.platform.scope.CurrentScope;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and lists log entries. An entry about data is written in the transaction that read or
 * changed it.
 */
@Service
public class LogService {

  /**
   * Which entries are asked for; everything optional, days by the system clock.
   *
   * @param number of a print, as it stands on the paper
   */
  public record Filter(
      @Nullable LogKind kind,
      @Nullable String actor,
      @Nullable String number,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * An entry as it is read.
   *
   * @param position its place in the chain; empty while it waits for its seal
   */
  public record LogView(
      UUID id,
      LogKind kind,
      Instant at,
      String actor,
      Optional<Long> position,
      Map<String, Object> body) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final LogRows rows;
  private final Cursors cursors;
  private final Clock clock = Clock.systemUTC();

  LogService(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new LogRows(json);
    this.cursors = cursors;
  }

  /** Adds an entry of whoever acts now. */
  @Transactional
  public void append(LogKind kind, Map<String, Object> body) {
    append(kind, CurrentScope.actor(), body);
  }

  /** Adds an entry of somebody who is not logged in, or not yet. */
  @Transactional
  public void append(LogKind kind, String actor, Map<String, Object> body) {
    var entry = new LogEntry(Ids.next(), kind, clock.instant(), actor, body);
    jdbc.sql("insert into log_entry (id, kind, at, actor, body) values (?, ?, ?, ?, ?::jsonb)")
        .params(
            entry.id(),
            kind.name(),
            entry.at().atOffset(ZoneOffset.UTC),
            actor,
            json.writeValueAsString(entry.body()))
        .update();
  }

  @Transactional(readOnly = true)
  public Page<LogView> list(Filter filter, Paging paging) {
    return ListQuery.of(
            "e.*, s.position", "log_entry e left join log_seal s on s.entry_id = e.id", "e.id")
        .when("kind", filter.kind() == null ? null : filter.kind().name(), "e.kind = :kind")
        .when("actor", filter.actor(), "e.actor = :actor")
        .when("number", filter.number(), "e.body ->> 'number' = :number")
        .when("from", startOf(filter.from()), "e.at >= :from")
        .when("to", startOf(filter.to() == null ? null : filter.to().plusDays(1)), "e.at < :to")
        .sorted(null, "-at", Map.of("at", "e.at"))
        .page(jdbc, cursors, paging, this::view);
  }

  private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }

  private LogView view(ResultSet row, int number) throws SQLException {
    long position = row.getLong("position");
    var sealed = row.wasNull() ? Optional.<Long>empty() : Optional.of(position);
    var entry = rows.entry(row);
    return new LogView(entry.id(), entry.kind(), entry.at(), entry.actor(), sealed, entry.body());
  }
}
