package county.monitoring.ledger;

import county.platform.audit.ExportLog;
import county.platform.division.Divisions;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.InvalidInput;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger of a day. */
@Service
public class LedgerService {

  private static final int FETCH = 500;

  /** Digits of a place, and of the places below it. */
  private static final Map<Integer, Integer> BELOW = Map.of(6, 9, 9, 12, 12, 12);

  private static final String SUMS =
      """
      select p.area, count(*) as households,
        count(*) filter (where p.category = '01') as unstable,
        count(*) filter (where p.category = '02') as marginal,
        count(*) filter (where p.category = '03') as sudden,
        count(*) filter (where p.state = 'SAFETY_NET') as safety_net,
        count(*) filter (where p.state = 'ELIMINATING') as eliminating,
        count(*) filter (where p.due_on < :asOf) as overdue
      from (select rpad(left(s.area, :digits), 12, '0') as area, s.category, d.state, d.due_on from %s
            where s.area >= :from and s.area < :to) p
      group by grouping sets ((p.area), ())
      order by p.area nulls first
      """;

  private final JdbcClient jdbc;
  private final LedgerSql sql;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final ExportLog log;

  LedgerService(
      JdbcClient jdbc,
      LedgerSql sql,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock,
      ExportLog log) {
    this.jdbc = jdbc;
    this.sql = sql;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
    this.log = log;
  }

  @Transactional(readOnly = true)
  Page<LedgerRow> list(LedgerFilter filter, Paging paging) {
    var day = day(filter);
    return filter
        .query(sql, day)
        .page(jdbc, cursors, paging, (row, n) -> LedgerRow.of(row, divisions, day.asOf()));
  }

  /**
   * @param area 6, 9 or 12 digits
   * @throws county.platform.web.Problem 400 for another area or a day to come
   */
  @Transactional(readOnly = true)
  LedgerSums sums(String area, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
    var place = area.replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2");
    new InvalidInput()
        .require(place.matches("\\d{6}|\\d{9}|\\d{12}"), "area", area, "应为 6、9 或 12 位行政区划代码")
        .throwIfAny();
    var day = LedgerDay.of(asOf, knownOn, clock.today());
    var sums =
        jdbc.sql(SUMS.formatted(sql.from()))
            .param("digits", BELOW.get(place.length()))
            .param("asOf", day.asOf())
            .param("known", day.known(clock.zone()))
            .param("from", place)
            .param("to", place + ":") // the character after the digit nine
            .query((row, n) -> sum(row, place))
            .list();
    var whole = sums.stream().filter(Counted::whole).findFirst().orElseThrow().sum();
    var parts = sums.stream().filter(sum -> !sum.whole()).map(Counted::sum).toList();
    return new LedgerSums(day.asOf(), day.knownOn(), whole, parts);
  }

  /** All rows of a place, in the order of the list. */
  @Transactional(readOnly = true)
  List<LedgerRow> rows(String area, LedgerDay day) {
    try (var rows =
        sql.query(LedgerSql.COLUMNS, day, area)
            .sorted("area", "area", LedgerSql.SORTS)
            .all(jdbc, FETCH, (row, n) -> LedgerRow.of(row, divisions, day.asOf()))) {
      return rows.toList();
    }
  }

  /** Hands over each row in the order of the filter. Answers how many. */
  @Transactional(readOnly = true)
  long each(LedgerFilter filter, Consumer<LedgerRow> take) {
    var day = day(filter);
    try (var rows =
        filter
            .query(sql, day)
            .all(jdbc, FETCH, (row, n) -> LedgerRow.of(row, divisions, day.asOf()))) {
      return rows.peek(take).count();
    }
  }

  @Transactional
  void logged(String what, LedgerFilter filter, long rows) {
    log.exported(what, filter.stated(day(filter)), rows, "导出监测对象台账");
  }

  LedgerDay day(LedgerFilter filter) {
    return LedgerDay.of(filter.asOf(), filter.knownOn(), clock.today());
  }

  private record Counted(boolean whole, LedgerSums.Sum sum) {}

  private Counted sum(ResultSet row, String place) throws SQLException {
    var part = row.getString("area");
    boolean whole = part == null;
    var area = whole ? (place + "0".repeat(12)).substring(0, 12) : part;
    return new Counted(
        whole,
        new LedgerSums.Sum(
            area,
            divisions.name(area),
            row.getLong("households"),
            row.getLong("unstable"),
            row.getLong("marginal"),
            row.getLong("sudden"),
            row.getLong("safety_net"),
            row.getLong("eliminating"),
            row.getLong("overdue")));
  }
}
