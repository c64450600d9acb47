package county.gateway.account;

import county.platform.scope.CurrentScope;
import county.platform.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what administrators do with an account, in the transaction in which they do it. */
@Component
public final class Acts {

  /** The acts there are. */
  public enum Kind {
    CREATED,
    RENAMED,
    DISABLED,
    ENABLED,
    UNLOCKED,
    PASSWORD_RESET,
    FACTOR_RESET,
    GRANT_PROPOSED,
    GRANTED,
    GRANT_REFUSED,
    GRANT_ENDED
  }

  /** An act as it is read. */
  public record Act(Instant at, String byName, Kind kind, String detail) {}

  private final JdbcClient jdbc;
  private final Clock clock = Clock.systemUTC();

  Acts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an act of whoever works now. */
  public void note(UUID account, Kind kind, String detail) {
    var name = CurrentScope.user().map(user -> user.name()).orElse("系统");
    jdbc.sql(
            "insert into account_act (id, account_id, at, by_account, by_name, kind, detail) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            account,
            clock.instant().atOffset(ZoneOffset.UTC),
            CurrentScope.actor(),
            name,
            kind.name(),
            detail)
        .update();
  }

  /** What was done with an account, the newest first. */
  List<Act> of(UUID account) {
    return jdbc.sql(
            "select at, by_name, kind, detail from account_act where account_id = ? order by at desc, id desc")
        .param(account)
        .query(
            (row, n) ->
                new Act(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("detail")))
        .list();
  }
}
