package county.monitoring.overview;

import county.monitoring.feed.FeedService;
import county.monitoring.feed.FeedService.FeedHead;
import county.monitoring.overview.Overview.Counted;
import county.monitoring.overview.Overview.Feed;
import county.monitoring.overview.Overview.Feeds;
import county.monitoring.overview.Overview.Figure;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fresh each agency's data is: of applied batches, whoever may open them. */
@Component
class FeedFigures {

  private static final String ARRIVALS =
      """
      select r.kind, max(r.data_date) as last_data, max(r.recorded_at) as last_arrival,
        (select count(*) from batch b where b.kind = r.kind and b.state = 'CLOSED') as batches
      from feed_report r group by r.kind
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final FeedService feeds;

  FeedFigures(JdbcClient jdbc, BusinessClock clock, FeedService feeds) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.feeds = feeds;
  }

  Feeds count(CurrentUser user) {
    var arrivals = new HashMap<String, Arrivals>();
    jdbc.sql(ARRIVALS)
        .query(
            row -> {
              arrivals.put(
                  row.getString("kind"),
                  new Arrivals(
                      row.getObject("last_data", LocalDate.class),
                      row.getObject("last_arrival", OffsetDateTime.class).toInstant(),
                      row.getLong("batches")));
            });
    return new Feeds(
        clock.now(), feeds.heads().stream().map(feed -> feed(feed, arrivals, user)).toList());
  }

  private Feed feed(FeedHead feed, Map<String, Arrivals> arrivals, CurrentUser user) {
    var last = Optional.ofNullable(arrivals.get(feed.code()));
    var lastData = last.map(Arrivals::lastData);
    var freshness = feeds.freshness(feed.code(), lastData);
    return new Feed(
        feed.code(),
        feed.name(),
        feed.agency(),
        feed.cycle(),
        freshness.state(),
        freshness.sentence(),
        lastData,
        last.map(Arrivals::lastArrival),
        lastData.map(day -> ChronoUnit.DAYS.between(day, clock.today())),
        Optional.of(last.map(Arrivals::batches).orElse(0L))
            .filter(batches -> user.may("monitoring:feed:read"))
            .map(batches -> batches(feed, batches)));
  }

  private static Figure batches(FeedHead feed, long count) {
    var list = Links.FEEDS + feed.code() + "/batches";
    return new Figure(count, Links.of(list, null, "state=CLOSED"), Counted.ROWS);
  }

  private record Arrivals(LocalDate lastData, Instant lastArrival, long batches) {}
}
