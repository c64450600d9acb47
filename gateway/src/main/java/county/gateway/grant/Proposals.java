package county.gateway.grant;

import county.platform.scope.CurrentUser;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of proposed appointments. */
@Component
class Proposals {

  /**
   * @param state PROPOSED, CONFIRMED or REFUSED
   * @param proposedBy id of the account that proposed it
   */
  record Proposal(
      UUID id,
      Wish wish,
      String accountName,
      String username,
      String state,
      Instant proposedAt,
      String proposedBy,
      String proposedByName,
      Optional<Instant> decidedAt,
      Optional<String> decidedByName,
      Optional<String> why) {

    boolean isOpen() {
      return state.equals("PROPOSED");
    }
  }

  private static final int SHOWN = 200;
  private static final String SELECT =
      "select p.*, a.name as account_name, a.username from appointment_proposal p join account a on a.id = p.account_id ";

  private final JdbcClient jdbc;
  private final Clock clock = Clock.systemUTC();

  Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID add(Wish wish, CurrentUser user) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into appointment_proposal
              (id, account_id, role, area, unit, valid_from, valid_to, proposed_at, proposed_by, proposed_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(wish.account())
        .param(wish.role())
        .param(wish.area())
        .param(wish.unit())
        .param(wish.validFrom())
        .param(wish.validTo().orElse(null))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(user.id())
        .param(user.name())
        .update();
    return id;
  }

  boolean isProposed(Wish wish) {
    return jdbc.sql(
            """
            select exists (select from appointment_proposal p where p.account_id = :account and p.role = :role and p.area = :area
              and p.unit = :unit and p.state = 'PROPOSED'
              and daterange(p.valid_from, p.valid_to, '[]') && daterange(:from, :to, '[]'))
            """)
        .param("account", wish.account())
        .param("role", wish.role())
        .param("area", wish.area())
        .param("unit", wish.unit())
        .param("from", wish.validFrom())
        .param("to", wish.validTo().orElse(null), Types.DATE)
        .query(Boolean.class)
        .single();
  }

  /** The open ones first, then the newest. */
  List<Proposal> all() {
    return jdbc.sql(
            SELECT
                + "order by p.state = 'PROPOSED' desc, p.proposed_at desc, p.id desc limit "
                + SHOWN)
        .query(Proposals::proposal)
        .list();
  }

  /**
   * @throws Problem 404 when there is no such proposal
   */
  Proposal require(UUID id) {
    return jdbc.sql(SELECT + "where p.id = ? for update of p")
        .param(id)
        .query(Proposals::proposal)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  void decide(UUID id, String state, String why, CurrentUser user) {
    jdbc.sql(
            """
            update appointment_proposal set state = ?, why = nullif(?, ''), decided_at = ?, decided_by = ?, decided_by_name = ?
            where id = ?
            """)
        .params(state, why, clock.instant().atOffset(ZoneOffset.UTC), user.id(), user.name(), id)
        .update();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        Appointments.wish(row),
        row.getString("account_name"),
        row.getString("username"),
        row.getString("state"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("proposed_by"),
        row.getString("proposed_by_name"),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("decided_by_name")),
        Optional.ofNullable(row.getString("why")));
  }
}
