package county.monitoring.feed;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The feeds of the education and the housing bureau, from the file to the clue. */
@CountyTest
class AgencyFeedsTest {
  private static final String PUPILS = "学籍号,姓名,证件号码,学校,年级,就读状态,状态日期\n";
  private static final String HOUSES = "鉴定编号,户主姓名,户主证件号码,鉴定等级,是否唯一住房,鉴定日期,鉴定单位\n";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;

  @Test
  void aPupilWhoLeftSchoolIsAClueThatNamesHim_PLAN_3_7() {
    var household = registry.household(XINDI, "辍学户", HouseholdKind.OUT_OF_POVERTY);
    var child = child(household, "李海军");

    var batch = education(pupil(child, "辍学"));

    assertThat(batch.at("/counts/matched")).as(batch.text()).isEqualTo("1");
    var clue = clue(household, "失学辍学");
    assertThat(clue.at("/findings/0/rule").asString()).isEqualTo("school-dropout");
    assertThat(clue.at("/sentence").asString()).contains("李海军（新地学校，辍学）");
    assertThat(clue.at("/findings/0/facts/0/source/agency").asString()).isEqualTo("教育局");
    assertThat(clue.at("/findings/0/facts/0/source/row").asInt()).isEqualTo(2);
    assertThat(clue.at("/dueOn").asString())
        .as("a dropout is taken up within a day")
        .isEqualTo(clock.today().plusDays(1).toString());
  }

  @Test
  void theNewestStateOfAPupilCountsAndSickLeaveIsSchool() {
    var household = registry.household(XINDI, "复学户", HouseholdKind.ORDINARY);
    var child = child(household, "王小明");
    education(pupil(child, "疑似辍学", clock.today().minusDays(30)));
    education(pupil(child, "休学", clock.today().minusDays(3)));

    assertThat(outcome(household, "school-dropout")).isEqualTo("NOT_MET");
  }

  @Test
  void aChildInNoEnrolmentDataCannotBeJudged_PLAN_3_7() {
    var household = registry.household(XINDI, "漏报户", HouseholdKind.ORDINARY);
    var child = child(household, "赵大宝");
    child(household, "赵二宝");
    education(pupil(child, "在读"));

    var finding = finding(household, "school-dropout");
    assertThat(finding.at("/outcome").asString()).isEqualTo("NEEDS_REVIEW");
    assertThat(finding.at("/missing/0/owedBy").asString()).isEqualTo("教育局");
  }

  @Test
  void aDangerousOnlyHomeIsAClueAndASecondHomeIsNot_PLAN_3_11() {
    var unsafe = registry.household(XINDI, "危房户", HouseholdKind.ORDINARY);
    var second = registry.household(XINDI, "两房户", HouseholdKind.ORDINARY);

    housing(house(unsafe, "D", "是") + house(second, "C级", "否"));

    assertThat(clue(unsafe, "住房安全").at("/sentence").asString()).contains("D级");
    assertThat(outcome(second, "unsafe-house")).isEqualTo("NOT_MET");
    assertThat(page(second).at("/clues")).isEmpty();
    assertThat(page(unsafe).at("/facts").findValuesAsString("value")).anyMatch("D级 县鉴定所"::equals);
  }

  @Test
  void aRegisterThatSaysNoDangerDoesNotOutweighTheBureausGradeAndOneThatSaysDangerDoes_PLAN_3_11() {
    var unsafe = registry.household(XINDI, "登记否户", HouseholdKind.ORDINARY);
    var cracked = registry.household(XINDI, "登记是户", HouseholdKind.ORDINARY);
    registry.living(unsafe, XINDI, "是否危房户", "否");
    registry.living(cracked, XINDI, "是否危房户", "是");

    housing(house(unsafe, "D", "是") + house(cracked, "A", "是"));

    assertThat(clue(unsafe, "住房安全").at("/sentence").asString()).contains("D级");
    assertThat(outcome(cracked, "unsafe-house")).isEqualTo("MET");
  }

  @Test
  void whatIsWrongIsSaidInWordsOfTheFeed() {
    var household = registry.household(XINDI, "错行户", HouseholdKind.ORDINARY);
    var batch = upload("housing", "housing", HOUSES + house(household, "E", "也许"), "validate");

    var errors =
        bureau("housing").get(batches("housing") + "/" + batch.at("/id") + "/errors").json();
    assertThat(errors.at("/items").findValuesAsString("column")).containsExactly("鉴定等级", "是否唯一住房");
    assertThat(errors.at("/items/0/reason").asString()).contains("A、B、C、D");
  }

  @Test
  void aBureauHandsInItsOwnFeedOnly() {
    var answer =
        bureau("housing")
            .upload(
                batches("education") + "?name=a.csv",
                PUPILS.getBytes(StandardCharsets.UTF_8),
                "text/csv");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("monitoring.batch.other-unit");
  }

  private Registered child(Registered household, String name) {
    return registry.member(household, XINDI, name, "之子", clock.today().minusYears(11));
  }

  private String pupil(Registered child, String state) {
    return pupil(child, state, clock.today().minusDays(7));
  }

  private static String pupil(Registered child, String state, LocalDate since) {
    return String.join(
            ",",
            "G" + child.idNumber(),
            child.name(),
            child.idNumber(),
            "新地学校",
            "五年级",
            state,
            since.toString())
        + "\n";
  }

  private String house(Registered head, String grade, String only) {
    return String.join(
            ",",
            "J" + head.no(),
            head.name(),
            head.idNumber(),
            grade,
            only,
            clock.today().minusDays(2).toString(),
            "县鉴定所")
        + "\n";
  }

  private Answer education(String lines) {
    return upload("education", "education", PUPILS + lines, "commit");
  }

  private Answer housing(String lines) {
    return upload("housing", "housing", HOUSES + lines, "commit");
  }

  private Answer upload(String feed, String unit, String file, String mode) {
    var desk = bureau(unit);
    var sent =
        desk.upload(
            batches(feed)
                + "?mode="
                + mode
                + "&name="
                + UUID.randomUUID()
                + ".csv&dataDate="
                + clock.today(),
            file.getBytes(StandardCharsets.UTF_8),
            "text/csv");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    var wanted = mode.equals("commit") ? Set.of("CLOSED") : Set.of("PARSED");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> desk.get(batches(feed) + "/" + sent.at("/id")),
            batch -> wanted.contains(batch.at("/state")));
  }

  private ApiClient bureau(String unit) {
    return ApiClient.at(port).as("department", "150822", unit);
  }

  private static String batches(String feed) {
    return "/api/monitoring/v1/feeds/" + feed + "/batches";
  }

  private JsonNode clue(Registered household, String kind) {
    var row =
        page(household)
            .at("/clues")
            .valueStream()
            .filter(one -> one.at("/kindLabel").asString().equals(kind))
            .findFirst()
            .orElseThrow();
    return township().get("/api/monitoring/v1/clues/" + row.at("/id").asString()).json();
  }

  private JsonNode page(Registered household) {
    return township().get("/api/monitoring/v1/households/" + household.household()).json();
  }

  private String outcome(Registered household, String rule) {
    return finding(household, rule).at("/outcome").asString();
  }

  private JsonNode finding(Registered household, String rule) {
    return page(household)
        .at("/findings")
        .valueStream()
        .filter(one -> one.at("/rule").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822101");
  }
}
