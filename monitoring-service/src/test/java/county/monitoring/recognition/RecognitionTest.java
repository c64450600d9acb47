package county.monitoring.recognition;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Printed;
import county.monitoring.Registry;
import county.monitoring.procedure.Case;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import county.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Cases from the assigned clue to the support plan. */
class RecognitionTest extends RecognitionSetting {

  /** The whole life, as the township, the village and the county live it. */
  @Test
  void aHouseholdAtRiskIsRecognisedAndSupported_SRC_QINAN_1_PLAN_2_4_PLAN_2_5()
      throws SQLException {
    var household = registry.household(XINDI, "欧阳靖宇", HouseholdKind.OUT_OF_POVERTY);
    var one = assigned(household);
    assertThat(one.read().at("/stateLabel")).isEqualTo("待入户");
    assertThat(one.read().at("/overallDueOn")).isEqualTo(today().plusDays(15).toString());

    one.done(one.village(), "visit", Map.of("visitedOn", today().toString()));
    assertThat(refusals(one.step(one.county(), "comparison", Map.of())))
        .as("SRC_ZONGYANG_1: nothing is looked up without the household's signature")
        .containsExactly("monitoring.recognition.authorisation-missing");
    one.done(one.village(), "authorisation", one.authorisation(today().toString()))
        .done(one.county(), "comparison", Map.of("note", "民政、公安已比对"));
    assertThat(one.state()).as("comparison runs beside the verification").isEqualTo("VERIFYING");
    one.done(one.village(), "verification", one.verification("01"));
    assertThat(one.state()).isEqualTo("APPRAISAL");

    one.done(one.township(), "appraisal", one.appraisal(today().toString(), 16, 1));
    assertThat(one.read().json().at("/appraisal/abstentions").asInt()).isEqualTo(1);
    one.done(one.village(), "publicity", one.posting(today().toString()));
    assertThat(one.read().at("/publicity/until")).isEqualTo(today().plusDays(5).toString());
    sheetHoldsOnlyWhatMayBePublished_SRC_QINAN_3(one, household);

    moveTo(today().plusDays(6));
    one.done(one.village(), "publicity-end", Map.of());
    assertThat(one.state()).isEqualTo("TOWN_REVIEW");
    one.done(one.townshipHead(), "township-review", Map.of("approved", true, "opinion", "同意"))
        .done(
            one.county(),
            "preparation",
            Map.of("category", "01", "risks", List.of("01"), "opinion", "拟同意"));
    assertThat(refusals(one.step(one.countyHead(), "decision", Map.of("approved", true))))
        .as("SRC_DAYAO_1: the line is not entered, so a reason is wanted")
        .containsExactly("monitoring.recognition.reason-required");
    one.done(one.countyHead(), "decision", Map.of("approved", true, "reason", "收入待核，大病支出属实，同意纳入"));
    var decided = one.read();
    assertThat(decided.at("/state")).isEqualTo("DECIDED");
    assertThat(decided.json().at("/decision/doubts").toString()).contains("监测范围未录入");
    assertThat(decided.at("/supportPlan/state")).isEqualTo("DUE");
    formHoldsTheProcedure(one, household);
    assertThat(monitored(household.household())).isEqualTo("01");
    Eventually.holds(() -> assertThat(timesRecognised(household.household())).isEqualTo(1));

    one.done(
            one.county(),
            "announcement",
            Map.of("announcedOn", today().toString(), "place", "村务公开栏"))
        .done(
            one.county(),
            "entry",
            Map.of("nationalNo", "1508220001", "enteredOn", today().toString()));
    assertThat(one.state()).isEqualTo("ENTERED");
    assertThat(one.read().json().at("/steps").size()).isEqualTo(13);

    one.done(
        one.township(),
        "support-plan",
        Map.of(
            "measures",
            List.of(
                Map.of(
                    "kind", "EMPLOYMENT",
                    "description", "公益性岗位",
                    "unit", "labour",
                    "from", today().toString())),
            "responsible",
            List.of(Map.of("name", "王某", "unit", "labour", "phone", "13800000000"))));
    assertThat(one.state()).isEqualTo("SUPPORTING");
  }

  private static void sheetHoldsOnlyWhatMayBePublished_SRC_QINAN_3(
      Case one, Registry.Registered household) {
    var sheet = Printed.of(one.village().post(one.path() + "/publicity-sheets"));

    assertThat(sheet.fileName()).startsWith("防止返贫监测对象民主评议结果公示-RD");
    assertThat(sheet.text())
        .contains("新地村", "欧阳靖宇", "1人", "脱贫不稳定户", "拟认定为监测对象", "村务公开栏", "12317")
        .contains("演示数据", "打印人", sheet.number())
        .doesNotContain(household.idNumber(), household.no(), "159900", "138", "大病", "因病", "因灾");
    assertThat(sheet.pages()).isEqualTo(1);
  }

  /** As far as the case has come; the boxes of later steps stay blank. */
  private static void formHoldsTheProcedure(Case one, Registry.Registered household) {
    var path = one.path() + "/approval-forms";
    var form = Printed.of(one.county().post(path, Map.of()));
    assertThat(form.fileName()).startsWith("防止返贫监测对象认定审批表-RD");
    assertThat(form.text())
        .contains("签署承诺授权书", "入户核实，确有大病支出", "民政、公安已比对")
        .contains("应到20人，实到18人，同意16票，反对1票，弃权1票", "无异议", "苏木镇审核意见同意")
        .contains("拟认定为脱贫不稳定户", "收入待核，大病支出属实，同意纳入", "签字（盖章）", "159900************")
        .doesNotContain(household.idNumber());
    var full = one.county().post(path, Map.of("purpose", "县级审定归档"));
    assertThat(Printed.of(full).text()).contains(household.idNumber());
    var other = one.api().token(Tokens.as("bie", "township", "150822103", "150822103"));
    assertThat(other.post(path, Map.of()).status()).isEqualTo(404);
    assertThat(other.post(one.path() + "/publicity-sheets").status()).isEqualTo(404);
  }

  @Test
  void nobodyDecidesWhatHeEntered() {
    var one = assigned(registry.household(XINDI, "独孤一", HouseholdKind.OUT_OF_POVERTY));
    var both = one.api().token(Tokens.as("zhen", "township_head", "150822101", "150822101"));
    one.posted(today().toString(), "01");
    moveTo(today().plusDays(6));
    one.done(one.village(), "publicity-end", Map.of());

    assertThat(
            refusals(one.step(both, "township-review", Map.of("approved", true, "opinion", "同意"))))
        .as("the same person in another appointment")
        .containsExactly("monitoring.recognition.own-work");
    assertThat(one.state()).isEqualTo("TOWN_REVIEW");
  }

  @Test
  void aCategoryOfTheOtherKindOfHouseholdIsRefused_SRC_QINAN_2() {
    var one = assigned(registry.household(XINDI, "独孤七", HouseholdKind.ORDINARY));
    one.done(one.village(), "visit", Map.of("visitedOn", today().toString()));

    assertThat(refusals(one.step(one.village(), "verification", one.verification("01"))))
        .containsExactly("monitoring.recognition.category-against-kind");
  }

  @Test
  void aStepBackNeedsAReasonAndVoidsWhatCameAfter() {
    var one = assigned(registry.household(XINDI, "独孤八", HouseholdKind.OUT_OF_POVERTY));
    one.posted(today().toString(), "01");
    assertThat(one.step(one.townshipHead(), "return", Map.of("reason", " ")).status())
        .isEqualTo(400);

    one.done(one.townshipHead(), "return", Map.of("reason", "签到表不全"));
    var back = one.read();
    assertThat(back.at("/state")).isEqualTo("APPRAISAL");
    assertThat(back.json().at("/appraisal").isMissingNode()).isTrue();
    assertThat(back.json().at("/comparison").isMissingNode()).isFalse();
    var steps = back.json().at("/steps");
    assertThat(steps.get(steps.size() - 1).at("/reason").asString()).isEqualTo("签到表不全");
  }

  @Test
  void aidGivenFirstForcesTheProcedureToItsEnd_SRC_GREEN_1() {
    var one = assigned(registry.household(XINDI, "独孤九", HouseholdKind.ORDINARY));
    one.done(one.township(), "green-channel", Map.of("reason", "房屋失火", "aid", "临时安置并发放救助金"));

    assertThat(one.read().json().at("/greenChannel").asBoolean()).isTrue();
    assertThat(refusals(one.step(one.village(), "withdrawal", Map.of("reason", "农户放弃"))))
        .containsExactly("monitoring.recognition.must-complete");
    one.done(one.village(), "withdrawal", Map.of("reason", "全户迁出", "naturalLoss", true));
    assertThat(one.state()).isEqualTo("NATURAL_LOSS");
  }

  @Test
  void anotherTownshipSeesTheCaseNeitherByIdNorInTheList() {
    var one = assigned(registry.household(XINDI, "独孤十", HouseholdKind.ORDINARY));
    var other = ApiClient.at(port).as("township_head", "150822103");
    var api = "/api/monitoring/v1/recognitions";

    assertThat(other.get(one.path()).status()).isEqualTo(404);
    assertThat(other.get(api).json().at("/items").size()).isZero();
    assertThat(other.get(api + "?area=150822101").json().at("/total").asInt()).isZero();
    assertThat(one.step(other, "rejection", Map.of("reason", "越权")).status()).isEqualTo(404);
    assertThat(one.township().get(api + "?area=" + XINDI).json().at("/total").asInt()).isPositive();
  }

  @Test
  void ofTwoOfficersAtOnceOneWins() throws Exception {
    var one = assigned(registry.household(XINDI, "独孤甲", HouseholdKind.ORDINARY));
    var version = one.read().header("ETag");
    var visit = Map.of("visitedOn", today().toString());
    var answers = new ArrayList<Integer>();
    try (var officers = Executors.newFixedThreadPool(2)) {
      List<Future<ApiClient.Answer>> tries =
          officers.invokeAll(
              List.of(
                  () -> one.village().with("If-Match", version).post(one.path() + "/visit", visit),
                  () ->
                      one.village().with("If-Match", version).post(one.path() + "/visit", visit)));
      for (var attempt : tries) {
        answers.add(attempt.get().status());
      }
    }

    assertThat(answers).containsOnlyOnce(200);
    assertThat(one.read().json().at("/steps").size()).isEqualTo(2);
    assertThat(one.village().with("If-Match", version).post(one.path() + "/visit", visit).status())
        .isEqualTo(412);
  }

  @Test
  void whatIsOfferedIsWhatTheReaderMayDo() {
    var one = assigned(registry.household(XINDI, "独孤丙", HouseholdKind.ORDINARY));

    assertThat(one.village().get(one.path()).json().at("/offered").findValuesAsString("action"))
        .contains("VISIT", "WITHDRAWAL");
    assertThat(
            one.townshipHead().get(one.path()).json().at("/offered").findValuesAsString("action"))
        .containsExactly("GREEN_CHANNEL");
    assertThat(
            one.step(one.townshipHead(), "visit", Map.of("visitedOn", today().toString())).status())
        .isEqualTo(403);
  }

  private static String monitored(UUID household) throws SQLException {
    return one("select category from household where monitored and id = ?", household);
  }

  private static long timesRecognised(UUID household) {
    return Events.of("monitoring", household.toString()).stream()
        .filter(event -> event.type().equals("monitoring.household-recognised.v1"))
        .count();
  }

  private static String one(String sql, UUID id) throws SQLException {
    try (var database = TestStack.connect("monitoring", "postgres");
        var statement = database.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }
}
