package county.gateway.account;

import county.gateway.account.Acts.Act;
import county.platform.scope.Appointment;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as administrators see them: the list, and one with all that was done with it. */
@Service
class AccountRegister {

  /**
   * @param name part of the account's or the person's name
   * @param state {@code enabled}, {@code disabled} or {@code locked}
   */
  record Filter(
      @Nullable String name,
      @Nullable String role,
      @Nullable String state,
      @Nullable String sort) {}

  /** Whether an account needs the second factor, and has it. */
  enum Factor {
    NOT_NEEDED,
    MISSING,
    ENROLLED,
    EXEMPT
  }

  /**
   * @param roles labels of the appointments that stand today
   * @param lockedUntil set while failed logins keep it locked
   * @param oneTime whether its password is one that an administrator gave
   */
  record Row(
      UUID id,
      String username,
      String name,
      boolean enabled,
      boolean demo,
      List<String> roles,
      Optional<Instant> lockedUntil,
      boolean oneTime,
      Factor factor,
      Optional<Instant> lastLogin) {}

  /**
   * An appointment, whether it stands or not.
   *
   * @param stands whether it stands today
   */
  record Held(
      AppointmentView appointment,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      boolean stands,
      Optional<Instant> endedAt,
      Optional<String> endWhy) {}

  record View(
      Row account,
      Optional<String> disabledWhy,
      List<Held> appointments,
      List<Act> acts,
      long version) {}

  private static final String COLUMNS =
      """
      a.id, a.username, a.name, a.enabled, a.demo, a.one_time_until, a.disabled_why, a.version,
      (select array_agg(distinct p.role order by p.role) from appointment p where p.account_id = a.id and p.ended_at is null
         and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)) as roles,
      (select max(l.locked_until) from login_attempt l
         where l.subject in ('account:' || a.username, 'factor:' || a.username) and l.locked_until > :now) as locked_until,
      (select max(e.at) from log_entry e where e.actor = a.username and e.kind = 'LOGIN' and e.body ->> 'outcome' = 'LOGGED_IN')
        as last_login,
      exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as enrolled
      """;

  private static final String LOCKED =
      """
      exists (select from login_attempt l where l.subject in ('account:' || a.username, 'factor:' || a.username)
        and l.locked_until > :now)
      """;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;
  private final AppointmentNames names;
  private final Acts acts;
  private final boolean demo;
  private final Clock wall = Clock.systemUTC();

  AccountRegister(
      JdbcClient jdbc,
      Cursors cursors,
      BusinessClock clock,
      AppointmentNames names,
      Acts acts,
      Environment environment) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
    this.names = names;
    this.acts = acts;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Transactional(readOnly = true)
  public Page<Row> list(Filter filter, Paging paging) {
    var query =
        ListQuery.of(COLUMNS, "account a", "a.id")
            .when("today", clock.today(), ":today::date is not null")
            .when("now", wall.instant().atOffset(ZoneOffset.UTC), ":now::timestamptz is not null")
            .when("name", pattern(filter.name()), "a.username like :name or a.name like :name")
            .when(
                "role",
                filter.role(),
                """
                exists (select from appointment p where p.account_id = a.id and p.role = :role and p.ended_at is null
                  and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))
                """);
    switch (filter.state() == null ? "" : filter.state()) {
      case "enabled" -> query.where("a.enabled");
      case "disabled" -> query.where("not a.enabled");
      case "locked" -> query.where(LOCKED);
      default -> {}
    }
    return query
        .sorted(filter.sort(), "username", Map.of("username", "a.username", "name", "a.name"))
        .page(jdbc, cursors, paging, this::row);
  }

  /** Whatever is typed is looked for as it stands. */
  private static @Nullable String pattern(@Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  /**
   * @throws Problem 404 when there is no such account
   */
  @Transactional(readOnly = true)
  public View view(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from account a where a.id = :id")
        .param("today", clock.today())
        .param("now", wall.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(
            (row, n) ->
                new View(
                    row(row, n),
                    Optional.ofNullable(row.getString("disabled_why")),
                    held(id),
                    acts.of(id),
                    row.getLong("version")))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private Row row(ResultSet row, int number) throws SQLException {
    var roles = row.getArray("roles");
    var held = roles == null ? List.<String>of() : Arrays.asList((String[]) roles.getArray());
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getBoolean("enabled"),
        row.getBoolean("demo"),
        held.stream().map(names::role).toList(),
        Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant),
        row.getTimestamp("one_time_until") != null,
        factor(held, row.getBoolean("enrolled"), row.getBoolean("demo")),
        Optional.ofNullable(row.getTimestamp("last_login")).map(Timestamp::toInstant));
  }

  private Factor factor(List<String> roles, boolean enrolled, boolean demoAccount) {
    if (enrolled) {
      return Factor.ENROLLED;
    }
    if (roles.stream().noneMatch(Administrators.ROLES::contains)) {
      return Factor.NOT_NEEDED;
    }
    return demo && demoAccount ? Factor.EXEMPT : Factor.MISSING;
  }

  private List<Held> held(UUID account) {
    var today = clock.today();
    return jdbc.sql(
            """
            select id::text as id, role, area, unit, valid_from, valid_to, ended_at, end_why from appointment
            where account_id = :account order by ended_at is not null, valid_from desc, id desc
            """)
        .param("account", account)
        .query((row, n) -> held(row, today))
        .list();
  }

  private Held held(ResultSet row, LocalDate today) throws SQLException {
    var from = row.getObject("valid_from", LocalDate.class);
    var to = Optional.ofNullable(row.getObject("valid_to", LocalDate.class));
    var ended = Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant);
    return new Held(
        names.of(
            new Appointment(
                row.getString("id"),
                row.getString("role"),
                row.getString("area"),
                row.getString("unit"))),
        from,
        to,
        ended.isEmpty() && !from.isAfter(today) && to.filter(today::isAfter).isEmpty(),
        ended,
        Optional.ofNullable(row.getString("end_why")));
  }
}
