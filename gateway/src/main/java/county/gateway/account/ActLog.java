package county.gateway.account;

import county.platform.scope.CurrentScope;
import county.platform.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what administrators do with something, in the transaction in which they do it. The table is
 * {@code <subject>_act}, its reference {@code <subject>_id}.
 *
 * @param <K> the kinds of acts
 * @param <A> an act as it is read
 */
public abstract class ActLog<K extends Enum<K>, A> {

  /** Makes what is read of one row. */
  public interface Reading<K, A> {
    A of(Instant at, String byName, K kind, String detail);
  }

  private final JdbcClient jdbc;
  private final String subject;
  private final Class<K> kinds;
  private final Reading<K, A> reading;
  private final Clock clock = Clock.systemUTC();

  protected ActLog(JdbcClient jdbc, String subject, Class<K> kinds, Reading<K, A> reading) {
    this.jdbc = jdbc;
    this.subject = subject;
    this.kinds = kinds;
    this.reading = reading;
  }

  /** Adds an act of whoever works now. */
  public void note(UUID id, K kind, String detail) {
    jdbc.sql(
            "insert into %1$s_act (id, %1$s_id, at, by_account, by_name, kind, detail) values (?, ?, ?, ?, ?, ?, ?)"
                .formatted(subject))
        .params(
            Ids.next(),
            id,
            clock.instant().atOffset(ZoneOffset.UTC),
            CurrentScope.actor(),
            CurrentScope.user().map(user -> user.name()).orElse("系统"),
            kind.name(),
            detail)
        .update();
  }

  /** What was done with it, the newest first. */
  public List<A> of(UUID id) {
    return jdbc.sql(
            "select at, by_name, kind, detail from %1$s_act where %1$s_id = ? order by at desc, id desc"
                .formatted(subject))
        .param(id)
        .query(
            (row, n) ->
                reading.of(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    Enum.valueOf(kinds, row.getString("kind")),
                    row.getString("detail")))
        .list();
  }
}
