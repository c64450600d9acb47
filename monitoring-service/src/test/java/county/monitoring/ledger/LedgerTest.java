package county.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Printed;
import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The ledger proves itself: its sums, its past, its signed months and its files. S02. */
@CountyTest
class LedgerTest {

  private static final String API = "/api/monitoring/v1/ledger";
  private static final String TOWN = "150822402";
  private static final List<String> VILLAGES =
      List.of("150822402201", "150822402203", "150822402205");
  private static final String OTHER = "150822403200";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;

  /** Seeded random changes; what each day showed is what that day is said to have been later. */
  @Test
  void anyPastDayIsShownAsItWasAndAsItWasKnown_PLAN_2_3_PLAN_2_4() {
    var random = new Random(20211008);
    var households = new ArrayList<Registered>();
    var seen = new LinkedHashMap<LocalDate, Map<String, String>>();
    for (int day = 0; day < 8; day++) {
      for (int change = 0; change < 4; change++) {
        happen(random, households);
      }
      seen.put(today(), shown("?size=200&area=" + TOWN));
      moveTo(today().plusDays(1));
    }

    assertThat(seen.values()).doesNotHaveDuplicates();
    seen.forEach(
        (day, rows) ->
            assertThat(shown("?size=200&area=%s&asOf=%s&knownOn=%s".formatted(TOWN, day, day)))
                .as("as of and known on " + day)
                .isEqualTo(rows));
    sumsAgree(today());
    seen.keySet().forEach(this::sumsAgree);
  }

  @Test
  void aLateCorrectionChangesThePastOnlyByWhatIsKnownLater() {
    var recognised = today();
    var household = registry.monitored(VILLAGES.getFirst(), "端木更正", "01", recognised, true);
    moveTo(today().plusDays(10));
    registry.write(
        "update household set monitored_since = ? where id = ?",
        recognised.minusDays(20),
        household.household());

    var day = recognised.minusDays(5);
    assertThat(shown("?size=200&area=%s&asOf=%s&knownOn=%s".formatted(TOWN, day, recognised)))
        .doesNotContainKey(household.no());
    assertThat(shown("?size=200&area=%s&asOf=%s".formatted(TOWN, day))).containsKey(household.no());
  }

  @Test
  void aTownshipSignsItsMonthOnceAndNothingChangesItsRowsAfterwards_PLAN_2_5() {
    moveTo(YearMonth.from(today()).plusMonths(1).atDay(20));
    var stays = registry.monitored(VILLAGES.getFirst(), "端木留下", "01", today(), true);
    var goes = registry.monitored(VILLAGES.getLast(), "端木离开", "02", today(), true);
    var month = YearMonth.from(today());
    assertThat(sign(month).code()).isEqualTo("monitoring.ledger.month-not-over");
    moveTo(month.plusMonths(1).atDay(3));
    assertThat(todos()).contains("ledger-unsigned");

    var signed = sign(month);
    assertThat(signed.status()).as(signed.text()).isEqualTo(200);
    assertThat(signed.at("/signed/digest")).matches("[0-9a-f]{64}");
    assertThat(signed.json().at("/signed/late").asBoolean()).isFalse();
    assertThat(todos()).doesNotContain("ledger-unsigned");
    assertThat(sign(month).code()).isEqualTo("monitoring.ledger.signed-already");
    registry.write(
        "update household set eliminated_on = ? where id = ?", today(), goes.household());
    registry.write("update household set category = '03' where id = ?", stays.household());
    var rows = head().get(API + "/signatures/" + signed.at("/signed/id") + "/rows?size=200");
    assertThat(rows.text()).contains(stays.no(), goes.no());
    paperShowsWhatWasSigned(signed, stays, goes);

    moveTo(month.plusMonths(2).atDay(6));
    var next = sign(month.plusMonths(1));
    assertThat(next.json().at("/signed/late").asBoolean()).as("after the 5th").isTrue();
    var difference =
        head()
            .get(
                API
                    + "/signatures/%s/difference?from=%s"
                        .formatted(next.at("/signed/id"), signed.at("/signed/id")));
    assertThat(change(difference, goes).at("/after").isMissingNode()).isTrue();
    assertThat(change(difference, stays).at("/after").asString()).contains("\t03\t");
    var county = county().get(API + "/signatures?month=" + month).json();
    assertThat(county.at("/signedTownships").asInt()).isEqualTo(1);
    assertThat(county.at("/signedHouseholds").asLong())
        .isEqualTo(signed.json().at("/households").asLong());
    assertThat(county.at("/townships").size()).isGreaterThan(5);
    assertThat(
            county
                .at("/townships")
                .valueStream()
                .filter(town -> town.at("/area").asString().equals(TOWN + "000"))
                .map(town -> town.at("/signed/intact").asBoolean()))
        .containsExactly(true);
  }

  /** The frozen rows, whatever became of the households since. */
  private void paperShowsWhatWasSigned(Answer signed, Registered stays, Registered goes) {
    var path = API + "/signatures/" + signed.at("/signed/id") + "/sheets";

    var paper = Printed.of(head().post(path));

    assertThat(paper.fileName()).startsWith("防止返贫监测对象台账-");
    assertThat(paper.text())
        .contains(
            "防止返贫监测对象台账",
            stays.no(),
            goes.no(),
            "端木离开",
            "共%s户：".formatted(signed.at("/households")))
        .contains(signed.at("/signed/digest"), "经核对，与签署时一致", "演示数据", "（盖章）");
    var other = ApiClient.at(port).as("township_head", "150822103");
    assertThat(other.post(path).status()).isEqualTo(404);
  }

  @Test
  void whoMaySignSignsOnlyForTheOwnTownship() {
    var asked = county().post(API + "/signatures", Map.of("month", "2021-09"));
    assertThat(asked.status()).isEqualTo(403);
    assertThat(head().post(API + "/signatures", Map.of("month", "2021-13")).status())
        .isEqualTo(400);
    var other = ApiClient.at(port).as("township_head", "150822103");
    assertThat(other.get(API + "?area=" + TOWN).json().at("/total").asInt()).isZero();
    assertThat(other.get(API + "/sums?area=" + TOWN).json().at("/whole/households").asInt())
        .isZero();
  }

  @Test
  void aDayToComeIsNoLedger() {
    assertThat(county().get(API + "?asOf=" + today().plusDays(1)).status()).isEqualTo(400);
    assertThat(county().get(API + "/sums?area=1508").status()).isEqualTo(400);
  }

  @Test
  void everySumOpensItsRows() {
    registry.monitored(OTHER, "端木逾期", "03", today().minusMonths(3), true);
    var sums = county().get(API + "/sums?area=150822403").json().at("/whole");

    assertThat(total("?area=150822403")).isEqualTo(sums.at("/households").asLong());
    assertThat(total("?area=150822403&category=03")).isEqualTo(sums.at("/sudden").asLong());
    assertThat(total("?area=150822403&overdue=true")).isEqualTo(sums.at("/overdue").asLong());
    assertThat(total("?area=150822403&state=SAFETY_NET")).isEqualTo(sums.at("/safetyNet").asLong());
  }

  @Test
  void theNationalExportHasItsHeadsInTheThirdRowAndHidesNumbers() throws Exception {
    var household = registry.monitored(OTHER, "端木导出", "03", today().minusMonths(3), true);
    var file = county().get(API + "/export?form=national&area=150822403");
    assertThat(file.status()).isEqualTo(200);

    var rows = cells(file.body());
    var heads = rows.get(2);
    assertThat(heads.subList(0, 5)).containsExactly("县", "乡(镇)", "行政村", "自然村", "户编号");
    var line = rows.stream().filter(row -> row.contains(household.no())).findFirst().orElseThrow();
    assertThat(line.get(heads.indexOf("监测对象类别"))).isEqualTo("突发严重困难户");
    assertThat(line.get(heads.indexOf("风险是否已消除"))).isEqualTo("否");
    assertThat(line.get(heads.indexOf("致贫/返贫风险1"))).isEqualTo("因病");
    assertThat(line.get(heads.indexOf("证件号码"))).isEqualTo("159900************");
    assertThat(rows.getLast().getFirst()).contains("导出人", "已脱敏");
    var list = cells(county().get(API + "/export?form=list&area=150822403").body());
    assertThat(list.getFirst().getFirst()).isEqualTo("户编号");
    assertThat(
            ApiClient.at(port)
                .as("auditor", "150822")
                .get("/api/monitoring/v1/logs?kind=EXPORT&size=50")
                .text())
        .contains("ledger-national");
    assertThat(county().get(API + "/export?form=pdf").status()).isEqualTo(400);
  }

  private static List<List<String>> cells(byte[] file) throws Exception {
    try (var book =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(file))) {
      return book.getFirstSheet().read().stream()
          .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList();
    }
  }

  private void happen(Random random, List<Registered> households) {
    if (households.size() < 3 || random.nextInt(3) == 0) {
      var village = VILLAGES.get(random.nextInt(VILLAGES.size()));
      var since = today().minusDays(random.nextInt(40));
      var category = "0" + (1 + random.nextInt(3));
      households.add(registry.monitored(village, "端木" + households.size(), category, since, true));
      return;
    }
    var one = households.get(random.nextInt(households.size())).household();
    switch (random.nextInt(4)) {
      case 0 ->
          registry.write(
              "update household set risks = ? where id = ?",
              new String[] {"0" + (1 + random.nextInt(5))},
              one);
      case 1 -> registry.write("update household set eliminated_on = ? where id = ?", today(), one);
      case 2 ->
          registry.write(
              "update household set eliminated_on = null, monitored_since = ? where id = ?",
              today(),
              one);
      default ->
          registry.write(
              "update household set category = case when category = '03' then '01' else '03' end where id = ?",
              one);
    }
  }

  /** County = townships = villages = rows, by every count. */
  private void sumsAgree(LocalDate day) {
    var county = sums("150822", day);
    assertThat(added(county.at("/parts"))).isEqualTo(counts(county.at("/whole")));
    for (var town : county.at("/parts").values()) {
      var area = town.at("/area").asString();
      var sums = sums(area, day);
      assertThat(counts(sums.at("/whole"))).as(area).isEqualTo(counts(town));
      assertThat(added(sums.at("/parts"))).as(area).isEqualTo(counts(town));
      for (var village : sums.at("/parts").values()) {
        assertThat(total("?area=%s&asOf=%s".formatted(village.at("/area").asString(), day)))
            .isEqualTo(village.at("/households").asLong());
      }
    }
  }

  private JsonNode sums(String area, LocalDate day) {
    var answer = county().get(API + "/sums?area=%s&asOf=%s".formatted(area, day));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static Map<String, Long> counts(JsonNode sum) {
    var counts = new TreeMap<String, Long>();
    sum.properties().stream()
        .filter(entry -> entry.getValue().isNumber())
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
    return counts;
  }

  private static Map<String, Long> added(JsonNode parts) {
    var all = new TreeMap<String, Long>();
    parts
        .values()
        .forEach(part -> counts(part).forEach((name, count) -> all.merge(name, count, Long::sum)));
    return all;
  }

  /** Rows by household number, without what depends on the day of looking. */
  private Map<String, String> shown(String query) {
    var answer = county().get(API + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var rows = new TreeMap<String, String>();
    answer
        .json()
        .at("/items")
        .values()
        .forEach(row -> rows.put(row.at("/householdNo").asString(), row.toString()));
    return rows;
  }

  private long total(String query) {
    return county().get(API + query).json().at("/total").asLong();
  }

  private Answer sign(YearMonth month) {
    return head().post(API + "/signatures", Map.of("month", month.toString()));
  }

  private List<String> todos() {
    return head().get("/api/monitoring/v1/todos").json().findValuesAsString("kind");
  }

  private static JsonNode change(Answer difference, Registered household) {
    return difference
        .json()
        .at("/changes")
        .valueStream()
        .filter(
            change -> change.at("/householdId").asString().equals(household.household().toString()))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient head() {
    return ApiClient.at(port).token(Tokens.as("zhenzhang", "township_head", TOWN, TOWN));
  }

  private ApiClient county() {
    return ApiClient.at(port).as("county", "150822");
  }

  private LocalDate today() {
    return clock.today();
  }

  private void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(clock.today()).isEqualTo(day));
  }
}
