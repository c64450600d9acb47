package county.gateway.grant;

import county.platform.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of appointments. An account is locked while one of its is looked at to be changed. */
@Component
class Appointments {

  /**
   * An appointment as it stands.
   *
   * @param ended whether it was ended before its last day
   */
  record Standing(UUID id, Wish wish, boolean ended) {}

  private static final String SAME_DAYS =
      " and p.ended_at is null and daterange(p.valid_from, p.valid_to, '[]') && daterange(:from, :to, '[]')";

  private final JdbcClient jdbc;
  private final Clock clock = Clock.systemUTC();

  Appointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Standing> find(UUID id) {
    return jdbc.sql("select * from appointment where id = ? for update")
        .param(id)
        .query(Appointments::standing)
        .optional();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getObject("id", UUID.class), wish(row), row.getTimestamp("ended_at") != null);
  }

  static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        row.getObject("account_id", UUID.class),
        row.getString("role"),
        row.getString("area"),
        row.getString("unit"),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
  }

  /** Whether the same one stands on one of the days. */
  boolean overlaps(Wish wish) {
    return exists(wish, "p.role = :role and p.area = :area and p.unit = :unit" + SAME_DAYS);
  }

  /** Whether another office stands that an administrator may not hold, or is one. */
  boolean excludes(Wish wish) {
    return exists(
        wish,
        "p.role <> :role and (p.role in ('sysadmin', 'secadmin', 'auditadmin')"
            + " or :role in ('sysadmin', 'secadmin', 'auditadmin'))"
            + SAME_DAYS);
  }

  private boolean exists(Wish wish, String condition) {
    jdbc.sql("select id from account where id = ? for update")
        .param(wish.account())
        .query()
        .singleRow();
    return jdbc.sql(
            "select exists (select from appointment p where p.account_id = :account and "
                + condition
                + ")")
        .param("account", wish.account())
        .param("role", wish.role())
        .param("area", wish.area())
        .param("unit", wish.unit())
        .param("from", wish.validFrom())
        .param("to", wish.validTo().orElse(null), java.sql.Types.DATE)
        .query(Boolean.class)
        .single();
  }

  UUID add(Wish wish, String by, @Nullable String confirmedBy) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into appointment (id, account_id, role, area, unit, valid_from, valid_to, granted_by, confirmed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(wish.account())
        .param(wish.role())
        .param(wish.area())
        .param(wish.unit())
        .param(wish.validFrom())
        .param(wish.validTo().orElse(null))
        .param(by)
        .param(confirmedBy)
        .update();
    return id;
  }

  void end(UUID id, String by, String why) {
    jdbc.sql("update appointment set ended_at = ?, end_by = ?, end_why = ? where id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), by, why, id)
        .update();
  }
}
