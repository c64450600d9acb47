package county.gateway.partner;

import county.platform.scope.CurrentScope;
import county.platform.web.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what administrators do with a client, in the transaction in which they do it. */
@Component
class PartnerActs {

  /** The acts there are. */
  enum Kind {
    CREATED,
    GRANTED,
    ROTATED,
    DISABLED,
    ENABLED
  }

  /** An act as it is read. */
  record Act(Instant at, String byName, Kind kind, String detail) {}

  private final JdbcClient jdbc;
  private final Clock clock = Clock.systemUTC();

  PartnerActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(UUID partner, Kind kind, String detail) {
    jdbc.sql(
            "insert into partner_act (id, partner_id, at, by_account, by_name, kind, detail) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            partner,
            clock.instant().atOffset(ZoneOffset.UTC),
            CurrentScope.actor(),
            CurrentScope.user().map(user -> user.name()).orElse("系统"),
            kind.name(),
            detail)
        .update();
  }

  /** The newest first. */
  List<Act> of(UUID partner) {
    return jdbc.sql(
            "select at, by_name, kind, detail from partner_act where partner_id = ? order by at desc, id desc")
        .param(partner)
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
