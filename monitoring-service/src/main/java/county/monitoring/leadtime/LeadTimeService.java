package county.monitoring.leadtime;

import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchKinds;
import county.platform.division.Divisions;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures the way from an agency's data to the household, within the reader's place. */
@Service
public class LeadTimeService {

  /** 早发现和早帮扶: what the figure is about. */
  static final String CLAUSE = "PLAN_10_8";

  private static final String COLUMNS =
      "x.id, x.no, x.household_id, h.head_name, x.area, x.feed, x.label, x.data_date, x.arrived_on, x.raised_on, x.visited_on, x.ended_on";

  private static final String SUMS =
      """
      select %s as key, count(*) as clues, count(x.visited_on) as visited,
        count(*) filter (where %s) as waiting, count(*) filter (where %s) as closed,
        round(percentile_cont(0.5) within group (order by x.visited_on - x.data_date)
          filter (where x.visited_on is not null)::numeric, 1) as median,
        percentile_disc(0.9) within group (order by x.visited_on - x.data_date) filter (where x.visited_on is not null) as ninth,
        round(percentile_cont(0.5) within group (order by x.arrived_on - x.data_date)::numeric, 1) as to_arrival,
        round(percentile_cont(0.5) within group (order by x.raised_on - x.arrived_on)::numeric, 1) as to_clue,
        round(percentile_cont(0.5) within group (order by x.visited_on - x.raised_on)
          filter (where x.visited_on is not null)::numeric, 1) as to_visit,
        max(:today::date - x.data_date) filter (where %s) as longest
      from %s where %s group by 1 order by 1
      """;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BatchKinds kinds;
  private final Divisions divisions;
  private final BusinessClock clock;

  LeadTimeService(
      JdbcClient jdbc,
      Cursors cursors,
      BatchKinds kinds,
      Divisions divisions,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.kinds = kinds;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** What the figures are grouped by. */
  enum By {
    feed("x.feed"),
    township("left(x.area, 9)");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /** Clues that agencies' data raised, the newest first. */
  @Transactional(readOnly = true)
  public Page<LeadTime> list(LeadTimeFilter filter, Paging paging) {
    var today = clock.today();
    return filter.query(COLUMNS).page(jdbc, cursors, paging, (row, n) -> row(row, today));
  }

  /** The figures of the same clues; the filter's state is not asked. */
  @Transactional(readOnly = true)
  public List<LeadTimeSum> sums(By by, LeadTimeFilter filter) {
    var where = new ArrayList<String>(List.of("true"));
    var area = Optional.ofNullable(filter.area()).filter(place -> !place.isBlank());
    area.ifPresent(place -> where.add("x.area >= :from and x.area < :to"));
    Optional.ofNullable(filter.feed()).ifPresent(feed -> where.add("x.feed = :feed"));
    Optional.ofNullable(filter.since()).ifPresent(day -> where.add("x.raised_on >= :since"));
    Optional.ofNullable(filter.until()).ifPresent(day -> where.add("x.raised_on <= :until"));
    var place = area.map(code -> code.replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2"));
    var waiting = LeadTimeFilter.State.waiting.condition();
    return jdbc.sql(
            SUMS.formatted(
                by.column,
                waiting,
                LeadTimeFilter.State.closed.condition(),
                waiting,
                LeadTimeFilter.FROM,
                String.join(" and ", where)))
        .param("today", clock.today())
        .param("from", place.orElse(""))
        .param("to", place.orElse("") + ":") // the character after the digit nine
        .param("feed", filter.feed())
        .param("since", filter.since())
        .param("until", filter.until())
        .query((row, n) -> sum(row, by))
        .list();
  }

  private LeadTime row(ResultSet row, LocalDate today) throws SQLException {
    var area = row.getString("area");
    var dataDate = row.getObject("data_date", LocalDate.class);
    var visited = Optional.ofNullable(row.getObject("visited_on", LocalDate.class));
    var ended = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
    return new LeadTime(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getString("feed"),
        feedName(row.getString("feed")),
        row.getString("label"),
        dataDate,
        row.getObject("arrived_on", LocalDate.class),
        row.getObject("raised_on", LocalDate.class),
        visited,
        ChronoUnit.DAYS.between(dataDate, visited.or(() -> ended).orElse(today)),
        visited.isEmpty() && ended.isPresent());
  }

  private LeadTimeSum sum(ResultSet row, By by) throws SQLException {
    var key = row.getString("key");
    return new LeadTimeSum(
        key,
        by == By.feed ? feedName(key) : divisions.name(key),
        row.getLong("clues"),
        row.getLong("visited"),
        row.getLong("waiting"),
        row.getLong("closed"),
        Optional.ofNullable(row.getBigDecimal("median")).map(LeadTimeService::plain),
        Optional.ofNullable(row.getObject("ninth", Integer.class)),
        Optional.ofNullable(row.getBigDecimal("to_arrival")).map(LeadTimeService::plain),
        Optional.ofNullable(row.getBigDecimal("to_clue")).map(LeadTimeService::plain),
        Optional.ofNullable(row.getBigDecimal("to_visit")).map(LeadTimeService::plain),
        Optional.ofNullable(row.getObject("longest", Integer.class)));
  }

  private static BigDecimal plain(BigDecimal days) {
    return new BigDecimal(days.stripTrailingZeros().toPlainString());
  }

  private String feedName(String code) {
    return kinds.feeds().stream()
        .filter(kind -> kind.code().equals(code))
        .map(BatchKind::name)
        .findFirst()
        .orElse(code);
  }
}
