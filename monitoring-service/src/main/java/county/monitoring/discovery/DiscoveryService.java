package county.monitoring.discovery;

import county.platform.division.Divisions;
import county.platform.policy.Amount;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the lists anew each time they are read. */
@Service
public class DiscoveryService {

  private static final String MUST_VISIT = "SRC_BBF_1";
  private static final String OMISSION = "SRC_DAYAO_2";
  private static final int ONE_ROW = 1;

  private final StandardsBook amounts;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  DiscoveryService(
      StandardsBook amounts,
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock) {
    this.amounts = amounts;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  /**
   * How many households stand on a list.
   *
   * @param note by what they are found, and what is not known
   */
  record Sum(
      String kind, String label, String note, long households, boolean exact, String clause) {}

  /**
   * @param notSeenDays only households that nobody saw for so many days; null: all
   */
  @Transactional(readOnly = true)
  Page<FoundRow> mustVisit(
      MustVisit kind,
      @Nullable String area,
      @Nullable Integer notSeenDays,
      Paging paging,
      CurrentUser user) {
    return mustVisitQuery(kind, area, user)
        .when(
            "seenBefore",
            notSeenDays == null ? null : clock.today().minusDays(notSeenDays),
            "v.seen_on is null or v.seen_on < :seenBefore")
        .page(jdbc, cursors, paging, (row, n) -> FoundRow.of(row, divisions));
  }

  @Transactional(readOnly = true)
  Page<FoundRow> omissions(Omission kind, @Nullable String area, Paging paging, CurrentUser user) {
    return omissionQuery(kind, area, user)
        .page(jdbc, cursors, paging, (row, n) -> FoundRow.of(row, divisions));
  }

  @Transactional(readOnly = true)
  List<Sum> mustVisitSums(@Nullable String area, CurrentUser user) {
    return Arrays.stream(MustVisit.values())
        .map(
            kind ->
                sum(
                    kind.name(),
                    kind.label(),
                    kind.note(),
                    mustVisitQuery(kind, area, user),
                    MUST_VISIT))
        .toList();
  }

  @Transactional(readOnly = true)
  List<Sum> omissionSums(@Nullable String area, CurrentUser user) {
    return Arrays.stream(Omission.values())
        .map(
            kind ->
                sum(
                    kind.name(),
                    kind.label(),
                    kind.note(),
                    omissionQuery(kind, area, user),
                    OMISSION))
        .toList();
  }

  private Sum sum(String kind, String label, String note, ListQuery query, String clause) {
    var counted = query.page(jdbc, cursors, new Paging(ONE_ROW, null), (row, n) -> true);
    return new Sum(kind, label, note, counted.total(), counted.totalExact(), clause);
  }

  private ListQuery mustVisitQuery(MustVisit kind, @Nullable String area, CurrentUser user) {
    return found(kind.sql(), area)
        .when("line", line(user), ":line::bigint is not null")
        .where("h.lost_on is null");
  }

  private ListQuery omissionQuery(Omission kind, @Nullable String area, CurrentUser user) {
    var query =
        found(kind.sql(), area)
            .when("days", days(user), ":days::int is not null")
            .where(Omission.LEFT_OUT);
    return kind.asksForRefused() ? query : query.where(Omission.NOT_SILENT);
  }

  private ListQuery found(String list, @Nullable String area) {
    return ListQuery.of(FoundRow.COLUMNS, FoundRow.from(list), "h.id")
        .in(area, "h.area")
        .when("today", clock.today(), ":today::date is not null")
        .sorted(null, "no", Map.of("no", "h.no"));
  }

  /** In fen; −1, which nobody's income is within, while the monitoring line is not entered. */
  private long line(CurrentUser user) {
    return entered("monitoring-line", user).map(line -> line.money().fen()).orElse(-1L);
  }

  /** 0 while nobody has entered how near relief and refusal are suspicious. */
  private int days(CurrentUser user) {
    return entered("outside-help-days", user).map(days -> days.value().intValueExact()).orElse(0);
  }

  private Optional<Amount> entered(String key, CurrentUser user) {
    return amounts
                .current()
                .amount(key, Standards.ANY_KIND, user.appointment().area12(), clock.today())
            instanceof Amount amount
        ? Optional.of(amount)
        : Optional.empty();
  }
}
