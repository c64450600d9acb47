package county.monitoring.feed;

import county.monitoring.batch.BatchKind.Column;
import county.monitoring.batch.BatchService;
import county.monitoring.batch.BatchView;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which feeds there are, and how fresh each is. */
@Service
public class FeedService {
  private final List<PersonFeed<?>> feeds;
  private final BatchService batches;
  private final BusinessClock clock;

  FeedService(List<PersonFeed<?>> feeds, BatchService batches, BusinessClock clock) {
    this.feeds = feeds;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * A feed.
   *
   * @param unit code of the unit that supplies it
   * @param cycle how often it comes, for people
   */
  public record FeedView(
      String code,
      String name,
      String unit,
      String unitName,
      String cycle,
      List<Column> columns,
      Optional<BatchView> lastBatch,
      Freshness freshness) {}

  /**
   * Whether the feed is up to date.
   *
   * @param state NEVER, FRESH or LATE
   * @param lastData the day the newest batch is about
   * @param sentence for people
   */
  public record Freshness(String state, Optional<LocalDate> lastData, String sentence) {}

  /** The feeds that concern the reader: a department sees those it supplies. */
  @Transactional(readOnly = true)
  public List<FeedView> all(CurrentUser user) {
    var unit = user.appointment().unit();
    boolean onlyOwn = user.appointment().role().equals("department");
    return feeds.stream()
        .filter(feed -> !onlyOwn || feed.unit().filter(unit::equals).isPresent())
        .map(this::view)
        .toList();
  }

  /**
   * A feed without its batches.
   *
   * @param agency who supplies it
   * @param cycle how often it comes, for people
   */
  public record FeedHead(String code, String name, String agency, String cycle) {}

  /** Every feed there is, in the order of their codes. */
  public List<FeedHead> heads() {
    return feeds.stream()
        .map(feed -> new FeedHead(feed.code(), feed.name(), feed.agency(), feed.cycle().label()))
        .sorted(Comparator.comparing(FeedHead::code))
        .toList();
  }

  /** How fresh a feed is whose newest data is of this day. */
  public Freshness freshness(String code, Optional<LocalDate> lastData) {
    return feeds.stream()
        .filter(feed -> feed.code().equals(code))
        .map(feed -> freshness(feed, lastData))
        .findFirst()
        .orElseThrow();
  }

  /** All feeds, for whoever watches over them. */
  @Transactional(readOnly = true)
  public List<FeedView> every() {
    return feeds.stream().map(this::view).toList();
  }

  private FeedView view(PersonFeed<?> feed) {
    var last = batches.last(feed);
    var unit = feed.unit().orElseThrow();
    return new FeedView(
        feed.code(),
        feed.name(),
        unit,
        feed.agency(),
        feed.cycle().label(),
        feed.columns(),
        last,
        freshness(feed, last.map(BatchView::dataDate)));
  }

  private Freshness freshness(PersonFeed<?> feed, Optional<LocalDate> lastData) {
    if (lastData.isEmpty()) {
      return new Freshness("NEVER", lastData, feed.agency() + "还没有报送过");
    }
    boolean late = feed.cycle().isLate(lastData.get(), clock.today());
    return new Freshness(
        late ? "LATE" : "FRESH",
        lastData,
        (late ? "已逾期：" : "") + feed.cycle().label() + "报送，最近一次数据日期 " + lastData.get());
  }
}
