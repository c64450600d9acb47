package county.monitoring.arrival.rule;

import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Source;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The rules about the arrival of data (数据到达预警). They look at counts, never at a person; an alarm
 * asks somebody to call the agency and changes nothing by itself.
 */
public final class ArrivalRules {
  public static final String LATE = "feed-late";
  public static final String SHORT = "feed-short";
  public static final String DRIFT = "feed-drift";

  /** How many rows fewer than usual are an alarm, in percent. */
  public static final String SHORT_PERCENT = "feed-short-percent";

  /** By how many percentage points the share of empty or rejected cells may move. */
  public static final String DRIFT_POINTS = "feed-drift-points";

  /** So many earlier batches are what is usual, at most and at least. */
  public static final String MOST_BATCHES = "feed-usual-most";

  public static final String LEAST_BATCHES = "feed-usual-least";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ArrivalRules() {}

  /**
   * A finding and what it is about.
   *
   * @param subject the day the data were due, the batch's number, or batch and column
   */
  public record Found(String subject, Finding finding) {}

  /** What the rules find about a feed, in a fixed order; nothing about one that never came. */
  public static List<Found> assess(Feed feed, Standards standards) {
    if (feed.arrivals().isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    found.add(late(feed));
    found.add(tooShort(feed, standards));
    found.addAll(drift(feed, standards));
    return found;
  }

  /** No closed batch within the cycle: the newest data date and so many days have passed. */
  private static Found late(Feed feed) {
    var newest =
        feed.arrivals().stream()
            .max((one, other) -> one.dataDate().compareTo(other.dataDate()))
            .orElseThrow();
    var last = fact(feed, "最近数据日期", newest.dataDate(), newest);
    var due = due(newest.dataDate(), feed.cycleDays());
    var finding =
        Finding.about(LATE, 1, "数据迟到")
            .cite("PLAN_10_4")
            .fact("lastData", last)
            .fact("cycle", Fact.derived("报送周期（天）", feed.cycleDays(), last))
            .fact("due", Fact.derived("应报送日期", due, last))
            .metWhen(() -> feed.day().isAfter(due))
            .saying(
                "%s的“%s”最近数据日期是 {lastData}，下一批应在 {due} 前报送，至今没有到"
                    .formatted(feed.agency(), feed.name()),
                "最近数据日期是 {lastData}，下一批应在 {due} 前报送");
    return new Found(due.toString(), finding);
  }

  /** The last day on which the data after these are in time. */
  public static LocalDate due(LocalDate lastData, int cycleDays) {
    return lastData.plusDays(cycleDays);
  }

  /** Far fewer rows than the median of the batches before. */
  private static Found tooShort(Feed feed, Standards standards) {
    var now = feed.arrivals().getFirst();
    var percent = amount(standards, SHORT_PERCENT, feed);
    var most = amount(standards, MOST_BATCHES, feed);
    var least = amount(standards, LEAST_BATCHES, feed);
    var before = usual(feed.arrivals().subList(1, feed.arrivals().size()), most);
    Fact<Long> usual =
        before.size() < least(least)
            ? Fact.missing("以往批次行数（可比的批次不足）", feed.agency())
            : fact(feed, "以往 %d 批行数中位数".formatted(before.size()), median(before), now);
    var rows = fact(feed, "本批行数", now.rows(), now);
    var finding =
        Finding.about(SHORT, 1, "行数偏少")
            .cite("PLAN_10_4")
            .fact("rows", rows)
            .fact("usual", usual)
            .amount(percent)
            .amount(most)
            .amount(least)
            .metWhen(
                () ->
                    BigDecimal.valueOf(now.rows())
                            .multiply(HUNDRED)
                            .compareTo(
                                BigDecimal.valueOf(usual.value())
                                    .multiply(HUNDRED.subtract(percent.value())))
                        < 0)
            .saying(
                "这一批只有 {rows} 行，比以往的中位数 {usual} 行少 {feed-short-percent}% 以上，可能漏报",
                "这一批 {rows} 行，以往的中位数是 {usual} 行");
    return new Found(now.no(), finding);
  }

  /**
   * The share of empty or rejected cells of a column moved. Only batches whose columns were counted
   * are compared; before there are enough of them, one finding says so.
   */
  private static List<Found> drift(Feed feed, Standards standards) {
    var now = feed.arrivals().getFirst();
    var points = amount(standards, DRIFT_POINTS, feed);
    var most = amount(standards, MOST_BATCHES, feed);
    var least = amount(standards, LEAST_BATCHES, feed);
    var counted = feed.arrivals().stream().skip(1).filter(one -> !one.columns().isEmpty()).toList();
    var before = usual(counted, most);
    if (now.columns().isEmpty() || before.size() < least(least)) {
      return List.of(new Found(now.no(), unknown(feed, points, most, least)));
    }
    var found = new ArrayList<Found>();
    for (var column : now.columns().keySet()) {
      found.add(
          new Found(
              now.no() + " " + column + " 空值",
              drifted(feed, column, "空值", Arrival.Column::empty, before, points)));
      found.add(
          new Found(
              now.no() + " " + column + " 退回",
              drifted(feed, column, "退回", Arrival.Column::rejected, before, points)));
    }
    return found;
  }

  private static Finding unknown(Feed feed, Standard points, Standard most, Standard least) {
    return Finding.about(DRIFT, 1, "列内容漂移")
        .cite("PLAN_10_4")
        .fact("usual", Fact.missing("逐列统计过的以往批次（不足）", feed.agency()))
        .amount(points)
        .metWhen(() -> false)
        .saying("");
  }

  private static Finding drifted(
      Feed feed,
      String column,
      String what,
      ToLongFunction<Arrival.Column> count,
      List<Arrival> before,
      Standard points) {
    var now = feed.arrivals().getFirst();
    var share = share(List.of(now), column, count);
    var usual = share(before, column, count);
    return Finding.about(DRIFT, 1, "列内容漂移")
        .cite("PLAN_10_4")
        .fact("share", fact(feed, "本批“%s”%s占比（%%）".formatted(column, what), share, now))
        .fact(
            "usual",
            fact(
                feed,
                "以往 %d 批“%s”%s占比（%%）".formatted(before.size(), column, what),
                usual,
                before.getFirst()))
        .amount(points)
        .metWhen(() -> share.subtract(usual).abs().compareTo(points.value()) >= 0)
        .saying(
            "“%s”的%s占比由以往的 {usual}%% 变为 {share}%%，变化达到 {feed-drift-points} 个百分点，口径可能变了"
                .formatted(column, what));
  }

  private static BigDecimal share(
      List<Arrival> arrivals, String column, ToLongFunction<Arrival.Column> count) {
    long rows = arrivals.stream().mapToLong(Arrival::rows).sum();
    long cells =
        arrivals.stream()
            .mapToLong(
                one ->
                    count.applyAsLong(one.columns().getOrDefault(column, new Arrival.Column(0, 0))))
            .sum();
    return BigDecimal.valueOf(cells)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(Math.max(1, rows)), 1, RoundingMode.HALF_UP);
  }

  private static List<Arrival> usual(List<Arrival> before, Standard most) {
    return most instanceof Amount known
        ? before.stream().limit(known.value().longValue()).toList()
        : before;
  }

  /** At least one, whatever was entered. */
  private static int least(Standard least) {
    return least instanceof Amount known ? Math.max(1, known.value().intValue()) : 1;
  }

  private static long median(List<Arrival> arrivals) {
    var rows = arrivals.stream().mapToLong(Arrival::rows).sorted().toArray();
    int middle = rows.length / 2;
    return rows.length % 2 == 1 ? rows[middle] : (rows[middle - 1] + rows[middle]) / 2;
  }

  private static Standard amount(Standards standards, String key, Feed feed) {
    return standards.amount(key, Standards.ANY_KIND, feed.area(), feed.day());
  }

  private static <T> Fact<T> fact(Feed feed, String label, T value, Arrival of) {
    return Fact.known(
        label, value, new Source(feed.agency(), of.label(), 0), of.dataDate(), of.recorded());
  }
}
