package county.monitoring.arrival;

import county.monitoring.arrival.rule.ArrivalRules;
import county.monitoring.arrival.rule.Feed;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchKinds;
import county.monitoring.feed.FeedBook;
import county.platform.division.Divisions;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How agencies' data arrive: what came, what is due, and the alarms of every day's check. */
@Service
public class ArrivalService {

  /** So many batches of a feed the rules get to see; how many they compare is an amount. */
  private static final int LOOKED_AT = 40;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BatchKinds kinds;
  private final Alarms alarms;
  private final StandardsBook amounts;
  private final Divisions divisions;
  private final BusinessClock clock;

  ArrivalService(
      JdbcClient jdbc,
      Cursors cursors,
      BatchKinds kinds,
      Alarms alarms,
      StandardsBook amounts,
      Divisions divisions,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.kinds = kinds;
    this.alarms = alarms;
    this.amounts = amounts;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** The feeds that concern the reader: a department sees those it supplies. */
  @Transactional(readOnly = true)
  public List<FeedArrival> all(CurrentUser user) {
    var own = user.appointment().unit();
    boolean onlyOwn = user.appointment().role().equals("department");
    return kinds.feeds().stream()
        .filter(kind -> !onlyOwn || kind.unit().filter(own::equals).isPresent())
        .map(this::standing)
        .toList();
  }

  private FeedArrival standing(BatchKind kind) {
    var book = FeedBook.of(kind);
    var today = clock.today();
    var arrivals = arrivals(kind, today);
    var lastData = arrivals.stream().map(ArrivalRow::dataDate).max(Comparator.naturalOrder());
    var due = lastData.map(day -> ArrivalRules.due(day, book.cycleDays()));
    return new FeedArrival(
        kind.code(),
        kind.name(),
        kind.unit().orElseThrow(),
        book.agency(),
        book.cycle(),
        lastData,
        arrivals.stream().map(ArrivalRow::arrivedAt).findFirst(),
        due,
        due.map(day -> today.isAfter(day) ? FeedArrival.State.LATE : FeedArrival.State.FRESH)
            .orElse(FeedArrival.State.NEVER),
        jdbc.sql(
                "select %s from feed_alarm a where a.feed = ? and a.cleared_on is null order by a.raised_on desc, a.id desc"
                    .formatted(AlarmView.COLUMNS))
            .param(kind.code())
            .query((row, n) -> AlarmView.of(row, kinds::requireFeed))
            .list());
  }

  /** The closed batches of a feed, the newest first: the rows behind its alarms. */
  @Transactional(readOnly = true)
  public Page<ArrivalRow> batches(String feed, Paging paging) {
    return ListQuery.of(ArrivalRow.COLUMNS, "batch b", "b.id")
        .when("feed", kinds.requireFeed(feed).code(), "b.kind = :feed and b.state = 'CLOSED'")
        .sorted(null, "-arrived", Map.of("arrived", "b.seq"))
        .page(jdbc, cursors, paging, (row, n) -> ArrivalRow.of(row));
  }

  /**
   * Alarms, the newest first.
   *
   * @param open true: those that hold; false: those that were cleared
   */
  @Transactional(readOnly = true)
  public Page<AlarmView> alarms(@Nullable String feed, @Nullable Boolean open, Paging paging) {
    var query =
        ListQuery.of(AlarmView.COLUMNS, "feed_alarm a", "a.id")
            .when("feed", feed, "a.feed = :feed")
            .sorted(null, "-raised", Map.of("raised", "a.raised_on"));
    if (open != null) {
      query.where(open ? "a.cleared_on is null" : "a.cleared_on is not null");
    }
    return query.page(jdbc, cursors, paging, (row, n) -> AlarmView.of(row, kinds::requireFeed));
  }

  /** Alarms that hold and of which nobody has said yet what he did about them. */
  @Transactional(readOnly = true)
  public Page<AlarmView> unanswered(int shown) {
    return ListQuery.of(AlarmView.COLUMNS, "feed_alarm a", "a.id")
        .where("a.cleared_on is null and a.note is null")
        .sorted(null, "raised", Map.of("raised", "a.raised_on"))
        .page(
            jdbc,
            cursors,
            new Paging(shown, null),
            (row, n) -> AlarmView.of(row, kinds::requireFeed));
  }

  /**
   * Takes down what somebody did about an alarm.
   *
   * @throws Problem 404 when there is none in his scope
   */
  @Transactional
  public Result<AlarmView> acknowledge(UUID id, String note, CurrentUser user) {
    if (find(id).isEmpty()) {
      throw Problem.notFound();
    }
    int noted =
        jdbc.sql(
                """
                update feed_alarm set note = :note, noted_by = :by, noted_name = :name, noted_on = :on
                where id = :id and note is null
                """)
            .param("note", note)
            .param("by", user.id())
            .param("name", user.name())
            .param("on", clock.today())
            .param("id", id)
            .update();
    return noted == 0
        ? Result.refused(Refusal.state("monitoring.alarm.noted", "这条预警已经有人登记过处理情况，请刷新后再看。"))
        : Result.done(find(id).orElseThrow());
  }

  private Optional<AlarmView> find(UUID id) {
    return jdbc.sql("select %s from feed_alarm a where a.id = ?".formatted(AlarmView.COLUMNS))
        .param(id)
        .query((row, n) -> AlarmView.of(row, kinds::requireFeed))
        .optional();
  }

  /** Checks every feed as it stood on {@code day}; runs in system scope. */
  @Transactional
  public void check(LocalDate day) {
    var standards = amounts.current();
    var area = divisions.county().code();
    for (var kind : kinds.feeds()) {
      var book = FeedBook.of(kind);
      var arrivals = arrivals(kind, day);
      var feed =
          new Feed(
              kind.name(),
              book.agency(),
              area,
              book.cycleDays(),
              day,
              arrivals.stream().map(ArrivalRow::arrival).toList());
      var met =
          ArrivalRules.assess(feed, standards).stream()
              .filter(found -> found.finding().isMet())
              .toList();
      alarms.hold(kind, area, day, met, arrivals.stream().map(ArrivalRow::id).findFirst());
    }
  }

  /** Newest first. */
  private List<ArrivalRow> arrivals(BatchKind kind, LocalDate day) {
    return jdbc.sql(
            """
            select %s from batch b where b.kind = :kind and b.state = 'CLOSED' and b.business_day <= :day
            order by b.seq desc limit %d
            """
                .formatted(ArrivalRow.COLUMNS, LOOKED_AT))
        .param("kind", kind.code())
        .param("day", day)
        .query((row, n) -> ArrivalRow.of(row))
        .list();
  }
}
