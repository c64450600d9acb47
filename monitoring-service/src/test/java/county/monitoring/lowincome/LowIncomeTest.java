package county.monitoring.lowincome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One list of people with low income, with layers and the source of each. */
@CountyTest
class LowIncomeTest {
  private static final String PATH = "/api/monitoring/v1/low-income";
  private static final String ROSTERS = "/api/monitoring/v1/rosters/batches";
  private static final String HEAD =
      "乡(镇),行政村,户编号,户类型,姓名,证件号码,与户主关系,监测对象类别,识别监测时间,致贫/返贫风险1,享受低保政策情况,享受特困供养政策情况\n";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  private ApiClient clerk;

  @BeforeEach
  void signIn() {
    clerk = ApiClient.at(port).as("township", "150822101");
  }

  @Test
  void aRostersRowIsTheSourceOfAllowanceDestitutionAndCategory_PLAN_10_3() {
    var household = "L" + UUID.randomUUID().toString().substring(0, 8);
    var no =
        roster(
            row(household, "低保甲", "户主", "边缘易致贫户", "农村低保", "不享受")
                + row(household, "特困乙", "之父", "边缘易致贫户", "不享受", "农村特困"));

    var head = person("低保甲");
    assertThat(layers(head)).containsExactly("ALLOWANCE", "MARGINAL");
    var source = head.at("/layers/0/source");
    assertThat(source.at("/agency").asString()).isEqualTo("隆盛合镇");
    assertThat(source.at("/file").asString()).startsWith(no).endsWith(".csv");
    assertThat(source.at("/row").asInt()).isEqualTo(2);
    assertThat(source.at("/on").asString()).isEqualTo(clock.today().toString());
    assertThat(head.at("/layers/1/source/file").asString()).startsWith(no);
    assertThat(head.at("/idNumber").asString()).contains("********");
    var father = person("特困乙");
    assertThat(layers(father)).containsExactly("DESTITUTE", "MARGINAL");
    assertThat(father.at("/layers/0/source/row").asInt()).isEqualTo(3);
  }

  @Test
  void whatAnotherRosterChangesChangesLayerAndSource() {
    var household = "L" + UUID.randomUUID().toString().substring(0, 8);
    var number = registry.idNumber(LocalDate.of(1966, 1, 1).plusDays(++persons), 91);
    var first = roster(row(household, "变更丙", number, "户主", "", "农村低保", ""));
    roster(
        row(household, "变更丙", number, "户主", "", "农村低保", "")
            + row(household, "他", "配偶", "", "", ""));
    assertThat(person("变更丙").at("/layers/0/source/file").asString())
        .as("the file that first said so")
        .startsWith(first);

    roster(row(household, "变更丙", number, "户主", "", "不享受", ""));
    assertThat(all("").stream().map(row -> row.at("/name").asString())).doesNotContain("变更丙");
    var third = roster(row(household, "变更丙", number, "户主", "", "城市低保", ""));
    assertThat(person("变更丙").at("/layers/0/source/file").asString()).startsWith(third);
    assertThat(person("变更丙").at("/layers/0/value").asString()).isEqualTo("城市低保");
  }

  @Test
  void aMonitoredHouseholdPutsItsMembersOnTheListUntilItEnds() {
    var household =
        registry.monitored(Registry.XINDI, "突发丁", "03", clock.today().minusMonths(2), true);
    var member = registry.member(household, Registry.XINDI, "突发丁妻", "配偶", LocalDate.of(1970, 2, 3));
    assertThat(layers(person("突发丁"))).containsExactly("SUDDEN");
    assertThat(person("突发丁").at("/layers/0").has("source")).as("nothing says where from").isFalse();
    assertThat(layers(person("突发丁妻"))).containsExactly("SUDDEN");

    registry.write("update person set left_on = ? where id = ?", clock.today(), member.person());
    assertThat(names("")).contains("突发丁").doesNotContain("突发丁妻");
    registry.write(
        "update household set eliminated_on = ? where id = ?",
        clock.today(),
        household.household());
    assertThat(names("")).doesNotContain("突发丁");
  }

  @Test
  void countsAreRowsForEveryLayerAndPlace() {
    registry.monitored(Registry.XINDI, "不稳戊", "01", clock.today().minusMonths(2), true);
    var counted = clerk.get(PATH + "/layers?area=150822101211").json();
    assertThat(counted.findValuesAsString("layer"))
        .containsExactly(
            "DESTITUTE", "ALLOWANCE", "EDGE", "RIGID", "UNSTABLE", "MARGINAL", "SUDDEN");
    long first = 0;
    for (var layer : counted) {
      var rows = all("&area=150822101211&layer=" + layer.at("/layer").asString());
      assertThat(rows).as(layer.toString()).hasSize(layer.at("/persons").asInt());
      first += layer.at("/first").asLong();
    }
    assertThat(all("&area=150822101211")).hasSize((int) first);
    assertThat(counted.at("/2/note").asString()).contains("未接入");
    assertThat(counted.at("/4/persons").asInt()).isPositive();
  }

  @Test
  void anotherTownshipSeesNoneOfIt() {
    registry.monitored(Registry.XINDI, "界外己", "02", clock.today().minusMonths(2), true);
    var other = ApiClient.at(port).as("township", "150822100");
    assertThat(other.get(PATH + "?size=200").text()).doesNotContain("界外己");
    assertThat(other.get(PATH + "?area=150822101211").at("/total")).isEqualTo("0");
    assertThat(ApiClient.at(port).as("department", "150822", "housing").get(PATH).status())
        .isEqualTo(403);
  }

  @Test
  void theListLeavesAsAFileWithSources() {
    Registered household = registry.household(Registry.XINDI, "导出庚", HouseholdKind.ORDINARY);
    registry.write("update person set allowance = '农村低保' where id = ?", household.person());
    var file = clerk.get(PATH + "/export?format=csv&layer=ALLOWANCE");
    assertThat(file.text()).contains("导出庚", "低保对象", "来源未记录").doesNotContain(household.idNumber());
    assertThat(
            ApiClient.at(port)
                .as("auditor", "150822")
                .get("/api/monitoring/v1/logs?kind=EXPORT")
                .text())
        .contains("low-income");
  }

  private static int persons = (int) (System.nanoTime() % 3000);

  private String row(
      String household,
      String name,
      String relation,
      String category,
      String allowance,
      String destitute) {
    return row(
        household,
        name,
        registry.idNumber(LocalDate.of(1966, 1, 1).plusDays(++persons), 93),
        relation,
        category,
        allowance,
        destitute);
  }

  private static String row(
      String household,
      String name,
      String idNumber,
      String relation,
      String category,
      String allowance,
      String destitute) {
    return String.join(
            ",",
            "隆盛合镇",
            "新地村",
            household,
            "一般农户",
            name,
            idNumber,
            relation,
            category,
            category.isEmpty() ? "" : "202109",
            category.isEmpty() ? "" : "因病",
            allowance,
            destitute)
        + "\n";
  }

  /** The number of the closed batch. */
  private String roster(String rows) {
    var sent =
        clerk.upload(
            ROSTERS + "?mode=commit&name=" + UUID.randomUUID() + ".csv&dataDate=" + clock.today(),
            (HEAD + rows).getBytes(StandardCharsets.UTF_8),
            "text/csv");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    var closed =
        await()
            .atMost(Duration.ofSeconds(40))
            .until(
                () -> clerk.get(ROSTERS + "/" + sent.at("/id")),
                batch -> List.of("CLOSED", "HELD", "FAILED").contains(batch.at("/state")));
    assertThat(closed.at("/state")).as(closed.text()).isEqualTo("CLOSED");
    assertThat(closed.at("/counts/rejected")).isEqualTo("0");
    return closed.at("/no");
  }

  private JsonNode person(String name) {
    return all("").stream()
        .filter(row -> row.at("/name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not on the list"));
  }

  private List<String> names(String filter) {
    return all(filter).stream().map(row -> row.at("/name").asString()).toList();
  }

  private static List<String> layers(JsonNode row) {
    return row.at("/layers").findValuesAsString("layer");
  }

  private List<JsonNode> all(String filter) {
    var rows = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = clerk.get(PATH + "?size=200" + filter + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      page.json().at("/items").forEach(rows::add);
      next = page.json().at("/next").asString("");
    } while (!next.isEmpty());
    return rows;
  }
}
