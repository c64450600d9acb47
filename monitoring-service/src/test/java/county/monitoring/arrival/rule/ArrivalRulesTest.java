package county.monitoring.arrival.rule;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.arrival.rule.ArrivalRules.Found;
import county.platform.policy.Amount;
import county.platform.policy.Outcome;
import county.platform.policy.Standards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 10, 20);
  private static final Standards ENTERED =
      standards(Map.of("feed-short-percent", 30, "feed-drift-points", 20));

  @Test
  void aFeedIsLateOnTheDayAfterItsCycleAndNotBefore_PLAN_10_4() {
    var last = DAY.minusDays(40);
    assertThat(found("feed-late", feed(DAY, arrival(last, 100))).finding().outcome())
        .isEqualTo(Outcome.NOT_MET);
    var late = found("feed-late", feed(DAY.plusDays(1), arrival(last, 100)));
    assertThat(late.finding().outcome()).isEqualTo(Outcome.MET);
    assertThat(late.subject()).isEqualTo("2021-10-20");
    assertThat(late.finding().sentence()).contains("医保局", "2021-09-10", "2021-10-20");
    assertThat(late.finding().facts().getFirst().source().orElseThrow().agency()).isEqualTo("医保局");
  }

  @Test
  void anOldFileThatComesAgainDoesNotMakeAFeedLate() {
    var feed = feed(DAY, arrival(DAY.minusDays(200), 10), arrival(DAY.minusDays(5), 100));
    assertThat(found("feed-late", feed).finding().outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void rowsBelowTheMedianByMoreThanTheShareAreShort_PLAN_10_4() {
    assertThat(shortage(69, 90, 100, 500)).isEqualTo(Outcome.MET);
    assertThat(shortage(70, 90, 100, 500)).as("exactly the share").isEqualTo(Outcome.NOT_MET);
    assertThat(shortage(4000, 90, 100, 500)).isEqualTo(Outcome.NOT_MET);
    assertThat(found("feed-short", rows(69, 90, 100, 500)).finding().sentence())
        .contains("69 行", "100 行", "30%");
  }

  @Test
  void tooFewBatchesCannotSayWhatIsUsual() {
    var finding = found("feed-short", rows(1, 100, 100)).finding();
    assertThat(finding.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(finding.missing().getFirst().owedBy()).isEqualTo("医保局");
  }

  @Test
  void onlyTheNewestBatchesBeforeAreCompared() {
    assertThat(shortage(80, 90, 90, 90, 90, 90, 90, 900, 900, 900, 900, 900, 900, 900))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatIsNotEnteredIsNotGuessed() {
    var found = ArrivalRules.assess(rows(1, 100, 100, 100), standards(Map.of()));
    var finding = only("feed-short", found).finding();
    assertThat(finding.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(finding.sentence()).contains("未录入");
  }

  @Test
  void aColumnThatIsEmptyMoreOftenThanBeforeHasDrifted_PLAN_10_4() {
    var met = drifts(columns(60, 0), columns(10, 0), columns(10, 0), columns(10, 0));
    assertThat(met).singleElement().extracting(Found::subject).asString().contains("金额 空值");
    assertThat(met.getFirst().finding().sentence()).contains("10.0%", "60.0%", "20 个百分点");
    assertThat(drifts(columns(29, 0), columns(10, 0), columns(10, 0), columns(10, 0))).isEmpty();
  }

  @Test
  void aShareThatFallsHasDriftedToo() {
    assertThat(drifts(columns(0, 0), columns(0, 40), columns(0, 40), columns(0, 40)))
        .singleElement()
        .extracting(Found::subject)
        .asString()
        .contains("金额 退回");
  }

  @Test
  void batchesWhoseColumnsWereNotCountedAreNotCompared() {
    var none = arrival(DAY, 100);
    var feed = feed(DAY, columns(60, 0), none, columns(10, 0), none, columns(10, 0), none);
    assertThat(only("feed-drift", ArrivalRules.assess(feed, ENTERED)).finding().outcome())
        .isEqualTo(Outcome.NEEDS_REVIEW);
    var enough = feed(DAY, columns(60, 0), none, columns(10, 0), columns(10, 0), columns(10, 0));
    assertThat(met(enough)).hasSize(1);
  }

  @Test
  void aFeedThatNeverCameHasNoFinding() {
    assertThat(ArrivalRules.assess(feed(DAY), ENTERED)).isEmpty();
  }

  private static Outcome shortage(long... rows) {
    return found("feed-short", rows(rows)).finding().outcome();
  }

  private static Feed rows(long... rows) {
    return feed(
        DAY, java.util.Arrays.stream(rows).mapToObj(n -> arrival(DAY, n)).toArray(Arrival[]::new));
  }

  private static List<Found> drifts(Arrival... arrivals) {
    return met(feed(DAY, arrivals));
  }

  private static List<Found> met(Feed feed) {
    return ArrivalRules.assess(feed, ENTERED).stream()
        .filter(found -> found.finding().rule().equals("feed-drift") && found.finding().isMet())
        .toList();
  }

  private static Found found(String rule, Feed feed) {
    return only(rule, ArrivalRules.assess(feed, ENTERED));
  }

  private static Found only(String rule, List<Found> found) {
    return found.stream()
        .filter(one -> one.finding().rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Feed feed(LocalDate day, Arrival... arrivals) {
    return new Feed("医保结算", "医保局", "150822000000", 40, day, List.of(arrivals));
  }

  private static Arrival arrival(LocalDate dataDate, long rows) {
    return arrival(dataDate, rows, Map.of());
  }

  private static Arrival columns(long empty, long rejected) {
    return arrival(DAY, 100, Map.of("金额", new Arrival.Column(empty, rejected)));
  }

  private static Arrival arrival(
      LocalDate dataDate, long rows, Map<String, Arrival.Column> columns) {
    return new Arrival("PC1", "PC1 a.csv", dataDate, Instant.EPOCH, rows, columns);
  }

  private static Standards standards(Map<String, Integer> values) {
    var keys =
        Stream.of("feed-short-percent", "feed-drift-points", "feed-usual-most", "feed-usual-least");
    var definitions =
        keys.map(key -> new Standards.Definition(key, key, Amount.Unit.PERCENT, "乡村振兴局")).toList();
    var amounts = new ArrayList<Amount>();
    values.forEach((key, value) -> amounts.add(amount(key, value)));
    amounts.add(amount("feed-usual-most", 6));
    amounts.add(amount("feed-usual-least", 3));
    return Standards.of(definitions, amounts);
  }

  private static Amount amount(String key, int value) {
    return new Amount(
        key,
        key,
        BigDecimal.valueOf(value),
        Amount.Unit.PERCENT,
        "*",
        "150822",
        LocalDate.of(2021, 1, 1),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        "提案",
        true);
  }
}
