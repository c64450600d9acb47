package county.monitoring.arrival;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.scope.SystemScope;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Late, short and drifted data of an agency become alarms, are followed up, and clear. */
@CountyTest
class ArrivalTest {
  private static final String HEAD = "鉴定编号,户主姓名,户主证件号码,鉴定等级,是否唯一住房,鉴定日期,鉴定单位\n";
  private static final String BATCHES = "/api/monitoring/v1/feeds/housing/batches";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired SystemScope system;
  @Autowired ArrivalSweep sweep;
  private Registered household;
  private ApiClient county;

  @BeforeEach
  void register() {
    household = registry.household(XINDI, "到达户", HouseholdKind.ORDINARY);
    county = ApiClient.at(port).as("county", "150822", "rural-revitalization");
    registry.write("delete from feed_alarm where feed = 'housing'");
    List.of(
            "feed-short-percent 30",
            "feed-drift-points 20",
            "feed-usual-most 6",
            "feed-usual-least 3")
        .forEach(
            amount ->
                registry.write(
                    """
                    insert into standard_amount (id, key, kind, area, value, valid_from, known_since, reference, sample)
                    select uuidv7(), split_part(?, ' ', 1), '*', '150822', split_part(?, ' ', 2)::numeric, date '2021-01-01', timestamptz '2021-01-01', '提案', true
                    where not exists (select from standard_amount where key = split_part(?, ' ', 1))
                    """,
                    amount,
                    amount,
                    amount));
  }

  @Test
  void aLateFeedIsAnAlarmUntilNewerDataCome_PLAN_10_4() {
    usual(1);
    var late = clock.today().plusDays(41);
    check(clock.today());
    assertThat(rules(open())).doesNotContain("feed-late");

    check(late);
    check(late);
    var alarm = only("feed-late");
    assertThat(alarm.at("/finding/sentence").asString()).contains("住建局", "至今没有到");
    assertThat(alarm.at("/finding/clauses/0").asString()).isEqualTo("PLAN_10_4");
    assertThat(alarm.at("/finding/clearing").asString()).contains("住建局");
    assertThat(alarm.at("/raisedOn").asString()).isEqualTo(late.toString());
    assertThat(standing("housing").at("/state").asString())
        .as("by today's date it is in time")
        .isEqualTo("FRESH");

    usual(1);
    check(clock.today());
    assertThat(rules(open())).doesNotContain("feed-late");
    assertThat(rules(alarms("open=false"))).contains("feed-late");
  }

  @Test
  void aShortBatchIsAnAlarmWithTheRowsItWasComparedWith_PLAN_10_4() {
    usual(6);
    upload(2, "县鉴定所");
    check(clock.today());

    var alarm = only("feed-short");
    assertThat(alarm.at("/finding/facts/0/value").asString()).isEqualTo("2");
    assertThat(alarm.at("/finding/facts/1/value").asString()).isEqualTo("4");
    assertThat(alarm.at("/finding/amounts/0/sample").asBoolean()).isTrue();
    var rows = county.get("/api/monitoring/v1/arrivals/housing/batches?size=2").json().at("/items");
    assertThat(rows.at("/0/id")).isEqualTo(alarm.at("/batchId"));
    assertThat(rows.at("/0/rows").asInt()).isEqualTo(2);
    assertThat(rows.at("/1/rows").asInt()).isEqualTo(4);
    assertThat(rows.at("/0/columns").findValuesAsString("name")).contains("鉴定等级", "鉴定单位");
  }

  @Test
  void aColumnThatIsSuddenlyEmptyIsAnAlarm_PLAN_10_4() {
    usual(6);
    upload(4, "");
    check(clock.today());

    var alarm = only("feed-drift");
    assertThat(alarm.at("/finding/sentence").asString()).contains("鉴定单位", "0.0%", "100.0%");
    usual(1);
    check(clock.today());
    assertThat(rules(open())).doesNotContain("feed-drift", "feed-short");
  }

  @Test
  void theCountysClerkIsAskedAndSaysWhatHeDid() {
    usual(6);
    upload(1, "县鉴定所");
    check(clock.today());
    var id = only("feed-short").at("/id").asString();
    assertThat(todos(county)).contains("feed-alarm");
    assertThat(todos(ApiClient.at(port).as("leader", "150822"))).doesNotContain("feed-alarm");

    var path = "/api/monitoring/v1/feed-alarms/" + id + "/acknowledgement";
    assertThat(county.post(path, Map.of("note", " ")).status()).isEqualTo(400);
    var noted = county.post(path, Map.of("note", "已电话联系，次日补报"));
    assertThat(noted.status()).as(noted.text()).isEqualTo(200);
    assertThat(noted.at("/note")).isEqualTo("已电话联系，次日补报");
    assertThat(noted.at("/clearedOn")).as("it still holds").isEmpty();
    assertThat(county.post(path, Map.of("note", "又一次")).code()).isEqualTo("monitoring.alarm.noted");
  }

  @Test
  void aBureauSeesItsOwnFeedOnly() {
    usual(6);
    upload(1, "县鉴定所");
    check(clock.today());
    var own = bureau("housing").get("/api/monitoring/v1/arrivals").json();
    assertThat(own.findValuesAsString("code")).containsExactly("housing");
    assertThat(own.at("/0/alarms")).isNotEmpty();
    assertThat(bureau("education").get("/api/monitoring/v1/feed-alarms?feed=housing").at("/total"))
        .isEqualTo("0");
  }

  private void check(LocalDate day) {
    system.run("test-sweep", () -> sweep.sweep(day));
  }

  private JsonNode open() {
    return alarms("open=true");
  }

  private JsonNode alarms(String filter) {
    return county
        .get("/api/monitoring/v1/feed-alarms?feed=housing&size=100&" + filter)
        .json()
        .at("/items");
  }

  private JsonNode only(String rule) {
    var found =
        open().valueStream().filter(alarm -> alarm.at("/rule").asString().equals(rule)).toList();
    assertThat(found).as(open().toString()).hasSize(1);
    return found.getFirst();
  }

  private static List<String> rules(JsonNode alarms) {
    return alarms.valueStream().map(alarm -> alarm.at("/rule").asString()).toList();
  }

  private JsonNode standing(String feed) {
    return county
        .get("/api/monitoring/v1/arrivals")
        .json()
        .valueStream()
        .filter(one -> one.at("/code").asString().equals(feed))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> todos(ApiClient user) {
    return user.get("/api/monitoring/v1/todos").json().findValuesAsString("kind");
  }

  /** So many batches of four good rows. */
  private void usual(int batches) {
    for (int at = 0; at < batches; at++) {
      upload(4, "县鉴定所");
    }
  }

  private void upload(int rows, String appraiser) {
    var file = new StringBuilder(HEAD);
    for (int at = 0; at < rows; at++) {
      file.append(
          String.join(
              ",",
              "J" + UUID.randomUUID(),
              household.name(),
              household.idNumber(),
              "B",
              "是",
              clock.today().minusDays(2).toString(),
              appraiser + "\n"));
    }
    var sent =
        bureau("housing")
            .upload(
                BATCHES
                    + "?mode=commit&name="
                    + UUID.randomUUID()
                    + ".csv&dataDate="
                    + clock.today(),
                file.toString().getBytes(StandardCharsets.UTF_8),
                "text/csv");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> county.get(BATCHES + "/" + sent.at("/id")),
            (Answer batch) -> batch.at("/state").equals("CLOSED"));
  }

  private ApiClient bureau(String unit) {
    return ApiClient.at(port).as("department", "150822", unit);
  }
}
