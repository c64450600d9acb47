package county.monitoring.judgement;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.risk.HouseholdKind;
import county.platform.policy.Limit;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class JudgementTest {

  private static final String API = "/api/monitoring/v1";

  @LocalServerPort private int port;
  @Autowired private Registry registry;
  @Autowired private BusinessClock clock;
  @Autowired private Deadlines deadlines;

  @Test
  void unitsSayWhatTheyKnowAndARiskSendsTheClueToItsVillage_PLAN_10_6() {
    var clue = clue();
    var asked = ask(clue, "medical-insurance", "civil-affairs");
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    assertThat(asked.at("/no")).matches("YP\\d{4}-\\d{5}");
    assertThat(asked.at("/dueOn"))
        .isEqualTo(deadlines.due(clock.today(), Limit.workingDays(3)).toString());
    assertThat(asked.at("/clause")).isEqualTo("PLAN_10_6");
    var id = asked.at("/id");

    assertThat(todos(unit("medical-insurance"))).contains(id, "judgement-to-answer");
    assertThat(todos(unit("education"))).doesNotContain(id);
    assertThat(todos(county())).contains("judgement-unanswered");
    var early = conclude(id, "RISK");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.code()).isEqualTo("monitoring.judgement.waiting");

    answer("medical-insurance", id, "RISK", "近三个月自付两万六千元，仍在住院");
    answer("civil-affairs", id, "UNKNOWN", "没有低保、临时救助记录");
    assertThat(todos(unit("medical-insurance"))).doesNotContain(id);
    assertThat(county().get(API + "/judgements/" + id).json().at("/opinions")).hasSize(2);

    var concluded = conclude(id, "RISK");
    assertThat(concluded.status()).as(concluded.text()).isEqualTo(200);
    assertThat(concluded.at("/effect")).isEqualTo("线索已分派入户核实");
    var dispatched = county().get(API + "/clues/" + clue);
    assertThat(dispatched.at("/state")).isEqualTo("ASSIGNED");
    assertThat(dispatched.at("/history/0/reason")).contains(asked.at("/no"), "综合各单位意见");
    assertThat(dispatched.at("/recognitionId")).isNotEmpty();
    assertThat(conclude(id, "NO_RISK").code()).isEqualTo("monitoring.judgement.concluded");
    assertThat(answer("civil-affairs", id, "RISK", "补充").code())
        .isEqualTo("monitoring.judgement.concluded");
  }

  @Test
  void aUnitSeesWhatItWasAskedAndItsOwnViewOnly() {
    var id = ask(clue(), "medical-insurance", "civil-affairs").at("/id");
    answer("medical-insurance", id, "NO_RISK", "费用已由大病保险报销");

    var other = unit("civil-affairs").get(API + "/judgements/" + id);
    assertThat(other.json().at("/opinions")).hasSize(1);
    assertThat(other.text()).doesNotContain("大病保险");
    assertThat(other.json().at("/answerable").asBoolean()).isTrue();
    assertThat(unit("education").get(API + "/judgements/" + id).status()).isEqualTo(404);
    assertThat(answer("education", id, "RISK", "没有被问到").status()).isEqualTo(404);
    assertThat(unit("education").get(API + "/judgements?size=200").text()).doesNotContain(id);
    assertThat(unit("civil-affairs").get(API + "/judgements?size=200").text()).contains(id);
    assertThat(
            ApiClient.at(port).as("township", "150822103").get(API + "/judgements/" + id).status())
        .isEqualTo(404);
    answer("medical-insurance", id, "RISK", "更正：报销后仍自付两万元");
    assertThat(county().get(API + "/judgements/" + id).text()).contains("更正");
  }

  @Test
  void aLateUnitIsShownAndTheCountyConcludesWithoutIt() throws SQLException {
    var clue = clue();
    var id = ask(clue, "medical-insurance", "civil-affairs").at("/id");
    answer("medical-insurance", id, "NO_RISK", "没有自付费用");
    execute(
        "update joint_judgement set due_on = '%s' where id = '%s'"
            .formatted(clock.today().minusDays(1), id));

    var late = countyHead().get(API + "/judgements/" + id);
    assertThat(late.json().at("/overdue").asBoolean()).isTrue();
    assertThat(late.json().at("/opinions").findValuesAsString("late")).contains("true");
    assertThat(todos(unit("civil-affairs"))).contains(id, "\"overdue\":true");
    assertThat(todos(countyHead())).contains(id);

    var concluded = conclude(id, "NO_RISK");
    assertThat(concluded.at("/effect")).as(concluded.text()).isEqualTo("线索已排除");
    var refused = county().get(API + "/clues/" + clue);
    assertThat(refused.at("/state")).isEqualTo("REFUSED");
    assertThat(refused.at("/outcome")).contains("没有风险", "综合各单位意见");
  }

  @Test
  void whatCannotBeAskedIsRefusedWithTheReason() {
    var clue = clue();
    var wrong =
        county()
            .post(
                API + "/clues/" + clue + "/judgements",
                Map.of("units", List.of("nowhere"), "question", "?", "workingDays", 30));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(ask(clue, "nowhere").text()).contains("没有这个单位");
    assertThat(ask(clue, "health").status()).isEqualTo(200);
    assertThat(ask(clue, "health").code()).isEqualTo("monitoring.judgement.open");
    var units = county().get(API + "/judgement-units");
    assertThat(units.text()).contains("\"medical-insurance\"", "医保局");

    var ended = clue();
    ApiClient.at(port)
        .as("township_head", "150822101")
        .with("If-Match", "*")
        .post(API + "/clues/" + ended + "/refusal", Map.of("reason", "不属实"));
    assertThat(ask(ended, "health").code()).isEqualTo("monitoring.judgement.clue-ended");
  }

  @Test
  void aClueWhoseCaseIsOpenKeepsItsWay() {
    var clue = clue();
    ApiClient.at(port)
        .as("township", "150822101")
        .with("If-Match", "*")
        .post(API + "/clues/" + clue + "/assignment", Map.of());
    var id = ask(clue, "health").at("/id");
    answer("health", id, "NO_RISK", "没有重病记录");
    assertThat(conclude(id, "NO_RISK").at("/effect")).contains("供认定参考");
    assertThat(county().get(API + "/clues/" + clue).at("/state")).isEqualTo("ASSIGNED");
    assertThat(county().get(API + "/judgements?clueId=" + clue).json().at("/items")).hasSize(1);
  }

  private String clue() {
    return registry.clue(registry.household(XINDI, "研判户", HouseholdKind.ORDINARY)).toString();
  }

  private Answer ask(String clue, String... units) {
    return county()
        .post(
            API + "/clues/" + clue + "/judgements",
            Map.of("units", List.of(units), "question", "这户的医疗负担能不能自己应对", "workingDays", 3));
  }

  private Answer answer(String unit, String judgement, String view, String words) {
    return unit(unit)
        .post(API + "/judgements/" + judgement + "/opinion", Map.of("view", view, "words", words));
  }

  private Answer conclude(String judgement, String result) {
    return countyHead()
        .post(
            API + "/judgements/" + judgement + "/conclusion",
            Map.of("result", result, "reason", "综合各单位意见"));
  }

  private static String todos(ApiClient somebody) {
    return somebody.get(API + "/todos").text();
  }

  private ApiClient unit(String unit) {
    return ApiClient.at(port).as("department", "150822", unit);
  }

  private ApiClient county() {
    return ApiClient.at(port).as("county", "150822");
  }

  private ApiClient countyHead() {
    return ApiClient.at(port).as("county_head", "150822").with("If-Match", "*");
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
