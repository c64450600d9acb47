package county.monitoring.match;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is in an agency's file and in the registry, who only here, who only there. */
@CountyTest
class MatchTest {
  private static final String PUPILS = "学籍号,姓名,证件号码,学校,年级,就读状态,状态日期\n";
  private static final String VISITS = "结算单号,姓名,证件号码,就诊类型,结算日期,医疗总费用,基本医保支付,合规自付支出\n";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  private int strangers = (int) (System.nanoTime() % 400);
  private Registered household;
  private ApiClient county;

  @BeforeEach
  void register() {
    household = registry.household(XINDI, "比对户", HouseholdKind.ORDINARY);
    county = ApiClient.at(port).as("county", "150822", "rural-revitalization");
  }

  @Test
  void theThreePartsOfAMatchAddUpToTheFile_PLAN_10_4() {
    var inFile = child("在册童", 11);
    var missing = child("漏报童", 9);
    var tooYoung = child("幼儿", 3);
    var path = education(pupil(inFile) + stranger("外来童"));

    var report = county.get(path + "/match");
    assertThat(report.at("/rowsIn")).as(report.text()).isEqualTo("2");
    assertThat(report.at("/both/rows")).isEqualTo("1");
    assertThat(report.at("/both/persons")).isEqualTo("1");
    assertThat(report.at("/theirs")).isEqualTo("1");
    assertThat(report.at("/ours/meaningful")).isEqualTo("true");
    assertThat(report.at("/ours/sentence")).contains("义务教育");

    var both = all(county, path, "BOTH", 20);
    assertThat(both).singleElement().extracting(row -> row.at("/name").asString()).isEqualTo("在册童");
    assertThat(both.getFirst().at("/row").asInt()).isEqualTo(2);
    assertThat(both.getFirst().at("/idNumber").asString())
        .startsWith("159900")
        .contains("********")
        .doesNotContain(inFile.idNumber());
    var theirs = all(county, path, "THEIRS", 20);
    assertThat(theirs)
        .singleElement()
        .extracting(row -> row.at("/name").asString())
        .isEqualTo("外来童");
    assertThat(theirs.getFirst().at("/row").asInt()).isEqualTo(3);
    var ours = all(county, path, "OURS", 200);
    assertThat(ours).hasSize(Integer.parseInt(report.at("/ours/missing")));
    assertThat(names(ours)).contains(missing.name()).doesNotContain(inFile.name(), tooYoung.name());
  }

  @Test
  void whoIsMissingIsToldWhereHeWasSeenLast_PLAN_3_7() {
    var child = child("转来童", 10);
    var first = county.get(education(pupil(child))).at("/no");
    var path = education(stranger("另一童"));

    var row =
        all(county, path, "OURS", 200).stream()
            .filter(one -> one.at("/name").asString().equals("转来童"))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/reason").asString()).contains(first);
    assertThat(row.has("row")).as("it stands in no file").isFalse();
  }

  @Test
  void anAbsenceThatMeansNothingIsSaidSoAndNotCounted() {
    var path =
        upload(
            "medical",
            "medical-insurance",
            VISITS
                + String.join(
                    ",",
                    "S" + UUID.randomUUID(),
                    household.name(),
                    household.idNumber(),
                    "门诊",
                    clock.today().toString(),
                    "90.00",
                    "10.00",
                    "80.00\n"));
    var ours = county.get(path + "/match").json().at("/ours");
    assertThat(ours.at("/meaningful").asBoolean()).isFalse();
    assertThat(ours.has("missing") && !ours.at("/missing").isNull()).isFalse();
    assertThat(ours.at("/sentence").asString()).contains("没有就诊");
    assertThat(all(county, path, "OURS", 20)).isEmpty();
  }

  @Test
  void strangersArePagedForwardsAndBackwards() {
    var lines = new StringBuilder();
    var expected = new ArrayList<String>();
    IntStream.range(0, 7)
        .forEach(
            at -> {
              expected.add("生人" + (char) ('甲' + at));
              lines.append(stranger(expected.getLast())).append(pupil(child("熟人", 8)));
            });
    var path = education(lines.toString());

    assertThat(names(all(county, path, "THEIRS", 3))).containsExactlyElementsOf(expected);
    assertThat(names(all(county, path, "BOTH", 3))).hasSize(7).containsOnly("熟人");
    var first = county.get(path + "/match/rows?kind=THEIRS&size=3");
    var second = county.get(path + "/match/rows?kind=THEIRS&size=3&cursor=" + first.at("/next"));
    var back = county.get(path + "/match/rows?kind=THEIRS&size=3&cursor=" + second.at("/previous"));
    assertThat(back.json().at("/items")).isEqualTo(first.json().at("/items"));
    var foreign = county.get(path + "/match/rows?kind=BOTH&size=3&cursor=" + first.at("/next"));
    assertThat(foreign.code()).isEqualTo("county.cursor.invalid");
  }

  @Test
  void aRowFoundToBeAboutAnotherPersonIsTheirs() {
    var child = child("同号童", 12);
    var path = education(pupil(child).replace("同号童", "别名童"));
    assertThat(county.get(path + "/match").at("/doubtful")).isEqualTo("1");
    assertThat(names(all(county, path, "OURS", 200))).doesNotContain("同号童");

    var doubt = county.get(path + "/doubts").at("/items/0/id");
    var decided =
        county.post(
            path + "/doubts/" + doubt + "/decision",
            java.util.Map.of("same", false, "reason", "学校证实不是一人"));
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);

    var theirs = all(county, path, "THEIRS", 20);
    assertThat(names(theirs)).containsExactly("别名童");
    assertThat(theirs.getFirst().at("/reason").asString()).contains("学校证实不是一人");
    assertThat(names(all(county, path, "OURS", 200))).contains("同号童");
  }

  @Test
  void aPartnerReadsTheMatchOfItsOwnFeedWithinItsFields() {
    var missing = child("某某童", 9);
    var path = education(stranger("外来童"));
    var program = partner("education", List.of("match.theirs", "matchRow.name"));

    var report = program.get(path + "/match");
    assertThat(report.json().propertyNames())
        .containsExactlyInAnyOrder("batch", "no", "feed", "theirs");
    var rows = all(program, path, "OURS", 200);
    assertThat(rows.getFirst().propertyNames())
        .contains("name")
        .doesNotContain("idNumber", "place");
    assertThat(names(rows))
        .as("whom the registry knows is not told by name")
        .contains("某**")
        .doesNotContain(missing.name());

    var foreign = partner("housing", List.of());
    assertThat(foreign.get(path + "/match").code()).isEqualTo("county.partner.not-granted");
    assertThat(program.get(path + "/match/export?kind=OURS").status()).isEqualTo(403);
  }

  @Test
  void anotherBureauDoesNotSeeIt() {
    var path = education(stranger("外来童"));
    assertThat(bureau("housing").get(path + "/match").status()).isEqualTo(404);
    assertThat(bureau("education").get(path + "/match").status()).isEqualTo(200);
  }

  @Test
  void eachPartIsTakenOutAsAFileAndLogged() {
    var missing = child("导出童", 9);
    var path = education(stranger("=外来童"));

    var ours = bureau("education").get(path + "/match/export?kind=OURS&format=csv");
    assertThat(ours.status()).isEqualTo(200);
    assertThat(ours.text()).contains("只有我方有", "导**").doesNotContain(missing.idNumber());
    var theirs = county.get(path + "/match/export?kind=THEIRS&format=csv").text();
    assertThat(theirs).contains("'=外来童", "导出人");
    var log = ApiClient.at(port).as("auditor", "150822").get("/api/monitoring/v1/logs?kind=EXPORT");
    assertThat(log.text()).contains("feed-match");
  }

  @Test
  void whenTheFileIsNotKeptAnyLongerTheReportStaysAndItsRowsAreGone() {
    var path = education(pupil(child("过期童", 9)) + stranger("外来童"));
    registry.write(
        "delete from file where id = (select file_id from batch where id = ?)",
        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));

    assertThat(county.get(path + "/match").at("/theirs")).isEqualTo("1");
    assertThat(all(county, path, "BOTH", 20)).hasSize(1);
    assertThat(county.get(path + "/match/rows?kind=THEIRS").code())
        .isEqualTo("monitoring.batch.file-gone");
    assertThat(bureau("education").get(path + "/annotated").code())
        .isEqualTo("monitoring.batch.file-gone");
  }

  @Test
  void aBatchUnderWayHasNoReportYet() {
    var sent =
        bureau("education")
            .upload(
                "/api/monitoring/v1/feeds/education/batches?name=a.csv",
                (PUPILS + stranger("外来童")).getBytes(StandardCharsets.UTF_8),
                "text/csv");
    var answer =
        county.get("/api/monitoring/v1/feeds/education/batches/" + sent.at("/id") + "/match");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("monitoring.batch.not-closed");
  }

  private static List<JsonNode> all(ApiClient reader, String path, String kind, int size) {
    var rows = new ArrayList<JsonNode>();
    var next = "";
    do {
      var cursor = next.isEmpty() ? "" : "&cursor=" + next;
      var page = reader.get(path + "/match/rows?kind=" + kind + "&size=" + size + cursor);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      page.json().at("/items").forEach(rows::add);
      next = page.json().at("/next").asString("");
    } while (!next.isEmpty());
    return rows;
  }

  private static List<String> names(List<JsonNode> rows) {
    return rows.stream().map(row -> row.at("/name").asString()).toList();
  }

  private Registered child(String name, int years) {
    return registry.member(household, XINDI, name, "之子", clock.today().minusYears(years));
  }

  private String pupil(Registered child) {
    return line(child.name(), child.idNumber());
  }

  /** Nobody has registered him. */
  private String stranger(String name) {
    var born = LocalDate.of(2012, 1, 1).plusDays(++strangers);
    return line(name, registry.idNumber(born, 321));
  }

  private String line(String name, String idNumber) {
    return String.join(
            ",",
            "G" + UUID.randomUUID(),
            name,
            idNumber,
            "新地学校",
            "三年级",
            "在读",
            clock.today().minusDays(7).toString())
        + "\n";
  }

  private String education(String lines) {
    return upload("education", "education", PUPILS + lines);
  }

  /** The address of the closed batch. */
  private String upload(String feed, String unit, String file) {
    var batches = "/api/monitoring/v1/feeds/" + feed + "/batches";
    var sent =
        bureau(unit)
            .upload(
                batches
                    + "?mode=commit&name="
                    + UUID.randomUUID()
                    + ".csv&dataDate="
                    + clock.today(),
                file.getBytes(StandardCharsets.UTF_8),
                "text/csv");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    var path = batches + "/" + sent.at("/id");
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> county.get(path), (Answer batch) -> batch.at("/state").equals("CLOSED"));
    return path;
  }

  private ApiClient bureau(String unit) {
    return ApiClient.at(port).as("department", "150822", unit);
  }

  private ApiClient partner(String unit, List<String> fields) {
    return ApiClient.at(port)
        .token(Tokens.partner(unit, List.of("feed:" + unit + ":read"), fields));
  }
}
