package county.monitoring.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Printed;
import county.monitoring.Registry.Registered;
import county.monitoring.procedure.Case;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases of elimination on a real database, from the candidates' list to the rollback. */
@CountyTest
class EliminationTest extends EliminationTestBase {

  /**
   * The whole life of S01: from the clue over the recognition to the mark in the national system.
   */
  @Test
  void aClueIsDrivenToTheRecognitionAndToTheElimination_SRC_ZONGYANG_2_SRC_ZONGYANG_3() {
    var household = registry.household(AT, "宇文全程", HouseholdKind.OUT_OF_POVERTY);
    registry.labour(household, "普通劳动力");
    recognised(household);
    assertThat(reasons(propose(household)))
        .singleElement()
        .asString()
        .as("SRC_YIJIANG_1: names the rule and what it looked at")
        .startsWith("不符合消除条件“识别满半年”：" + today().minusDays(6).getYear())
        .contains("不满半年");
    moveTo(today().plusMonths(7));
    registry.income(household, AT, today().minusMonths(7), 900_000);
    assertThat(candidates("elimination-candidates")).contains(household.household().toString());
    line("6000");

    var one = proposed(household);
    assertThat(candidates("elimination-candidates"))
        .as("a case is open now")
        .doesNotContain(household.household().toString());
    one.done(one.village(), "verification", collection(one, "SUPPORTED", snapshot()));
    assertThat(one.read().at("/snapshot/perCapita")).isEqualTo("34200.50");
    assertThat(one.read().at("/snapshot/collectorPhoneMasked")).isEqualTo("139****0001");
    publicised(one);
    assertThat(Printed.of(one.village().post(one.path() + "/publicity-sheets")).text())
        .contains("风险消除评议结果公示", "拟标注风险消除")
        .doesNotContain(household.idNumber());
    assertThat(Printed.of(one.township().post(one.path() + "/approval-forms")).text())
        .contains("风险消除审批表", "病已治愈，外出务工（原有风险均已消除）", "县级审定意见签字（盖章）");
    one.done(one.county(), "preparation", Map.of("method", "SUPPORTED", "opinion", "拟同意"))
        .done(one.countyHead(), "decision", Map.of("approved", true, "reason", "条件具备"));
    var decided = one.read();
    assertThat(decided.at("/state")).isEqualTo("DECIDED");
    assertThat(decided.at("/watchUntil")).isEqualTo(today().plusMonths(12).toString());
    one.done(
            one.county(),
            "announcement",
            Map.of("announcedOn", today().toString(), "place", "村务公开栏"))
        .done(one.county(), "entry", Map.of("enteredOn", today().toString()));

    assertThat(one.state()).isEqualTo("ELIMINATED");
    assertThat(one("select monitored from household where id = ?", household.household()))
        .isEqualTo("f");
    assertThat(
            one(
                "select category || ' ' || ended_as from monitoring_spell where household_id = ?",
                household.household()))
        .isEqualTo("01 ELIMINATED");
    Eventually.holds(
        () ->
            assertThat(events(household, "monitoring.risk-eliminated.v1"))
                .singleElement()
                .satisfies(
                    event ->
                        assertThat(event.body().at("/method").asString()).isEqualTo("SUPPORTED")));
  }

  @Test
  void aHouseholdWithoutLabourIsKeptOnTheSafetyNet_SRC_YIJIANG_2_SRC_HAINAN_1() {
    var household = registry.monitored(AT, "宇文无力", "02", today().minusMonths(8), false);
    assertThat(reasons(propose(household)))
        .containsExactly("不符合消除条件“户内有劳动能力”：整户无劳动能力，落实兜底保障后持续监测，不标注风险消除。");
    assertThat(candidates("elimination-candidates"))
        .doesNotContain(household.household().toString());
    assertThat(candidates("safety-net-candidates")).contains(household.household().toString());

    var path = API + "/households/" + household.household() + "/safety-net";
    var township = someone().township();
    var mark = Map.of("reason", "低保已落实", "evidenceFile", someone().file(township));
    assertThat(refusals(township.post(path, mark)))
        .containsExactly("monitoring.elimination.safety-net-not-met");
    registry.write(
        "update person set allowance = '农村低保' where household_id = ?", household.household());
    var marked = township.post(path, mark);
    assertThat(marked.status()).as(marked.text()).isEqualTo(200);
    assertThat(refusals(township.post(path, mark)))
        .containsExactly("monitoring.elimination.on-safety-net");
    assertThat(candidates("safety-net-candidates"))
        .doesNotContain(household.household().toString());
    assertThat(township.get(API + "/safety-nets?area=" + AT).text()).contains("宇文无力");

    var lifted =
        township.post(
            API + "/safety-nets/" + marked.at("/id") + "/lifting", Map.of("reason", "长子成年务工"));
    assertThat(lifted.at("/until")).isEqualTo(today().toString());
    assertThat(candidates("safety-net-candidates")).contains(household.household().toString());
  }

  @Test
  void everythingMissingInTheSecondCollectionIsSaidAtOnce_SRC_AUDIT_4() {
    var one = proposed(ready("宇文缺项"));
    var bare = snapshot();
    bare.keySet().removeAll(List.of("wage", "dropout"));
    bare.put("claims", -1);
    bare.put("collectorPhone", "12345");

    var answer = one.step(one.village(), "verification", collection(one, "SUPPORTED", bare));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("wage", "dropout", "claims", "collectorPhone");
    assertThat(one.state()).isEqualTo("VERIFYING");
  }

  @Test
  void whatTheCollectionFoundForbidsTheElimination_SRC_AUDIT_2_SRC_AUDIT_4() {
    line("6000");
    var one = collected(ready("宇文辍学"), "SUPPORTED", with("dropout", true));

    assertThat(reasons(one.step(one.county(), "comparison", Map.of())))
        .as("no measure answers the illness, and a child left school")
        .containsExactly(
            "不符合消除条件“帮扶措施对应风险”：没有落实任何帮扶措施，不能标注帮扶消除。", "不符合消除条件“义务教育有保障”：没有做到“义务教育有保障”，不能标注风险消除。");
    assertThat(one.state()).isEqualTo("COMPARING");
    one.done(one.townshipHead(), "return", Map.of("reason", "先解决就学"));
    assertThat(one.read().json().at("/snapshot").isMissingNode()).isTrue();
    one.done(one.village(), "verification", collection(one, "NATURAL", snapshot()))
        .done(one.county(), "comparison", Map.of());
    assertThat(one.state()).isEqualTo("APPRAISAL");
  }

  @Test
  void incomeBelowThisYearsLineForbidsIt_SRC_ZONGYANG_2() {
    line("6000");
    var one = collected(ready("宇文低薪"), "NATURAL", with("wage", 1500));

    assertThat(reasons(one.step(one.county(), "comparison", Map.of())))
        .containsExactly(
            "不符合消除条件“收入超过当年监测范围”：人均纯收入 5700.50 元，没有超过当年监测范围 6000.00 元，不能标注风险消除。",
            "不符合消除条件“收入稳定半年以上”：半年来人均纯收入最低 5700.50 元，没有一直超过当年监测范围 6000.00 元，收入不稳定。");
  }

  @Test
  void aClueThatWaitsForbidsItUntilTheDecision_SRC_ZONGYANG_2() {
    var household = ready("宇文线索");
    line("6000");
    var one = publicised(collected(household, "NATURAL", snapshot()));
    registry.clue(household);

    assertThat(
            reasons(
                one.step(
                    one.county(), "preparation", Map.of("method", "NATURAL", "opinion", "拟同意"))))
        .containsExactly("不符合消除条件“没有新的风险线索”：还有 1 条风险线索没有办结。");
    one.done(one.county(), "return", Map.of("reason", "出现新线索"))
        .done(
            one.api().token(Tokens.as("fuzhen", "township_head", TOWN, TOWN)),
            "rejection",
            Map.of("reason", "出现新线索，不予消除"));
    assertThat(one.read().at("/stateLabel")).isEqualTo("不予消除");
    assertThat(one("select monitored from household where id = ?", household.household()))
        .isEqualTo("t");
  }

  @Test
  void theCountySticksToTheMannerThatWasPublicised() {
    line("6000");
    var one = publicised(collected(ready("宇文方式"), "NATURAL", snapshot()));
    var both = one.api().token(Tokens.as("zhen", "county_head", "150822", "rural-revitalization"));

    assertThat(
            refusals(
                one.step(
                    one.county(), "preparation", Map.of("method", "SUPPORTED", "opinion", "拟同意"))))
        .contains("monitoring.elimination.not-publicised");
    one.done(one.county(), "preparation", Map.of("method", "NATURAL", "opinion", "拟同意"));
    assertThat(refusals(one.step(both, "decision", Map.of("approved", true, "reason", "同意"))))
        .as("he held the appraisal")
        .contains("monitoring.elimination.own-work");
  }

  @Test
  void aClueInTheWatchIsMarkedAndOpensANewRecognition() {
    var household = ready("宇文复发");
    var one = decided(household, "NATURAL");
    moveTo(today().plusMonths(3));
    var clue = registry.clue(household);

    assertThat(one.read().json().at("/relapses").findValuesAsString("clueId"))
        .containsExactly(clue.toString());
    var path = API + "/clues/" + clue;
    assertThat(one.township().get(path).at("/relapseOf")).isEqualTo(one.id().toString());
    var assigned =
        one.township().with("If-Match", "*").post(path + "/assignment", Map.of("note", "复发"));
    assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
    assertThat(assigned.json().at("/followUp").asBoolean()).isFalse();
    assertThat(one.township().get(API + "/recognitions/" + assigned.at("/id")).at("/state"))
        .isEqualTo("ASSIGNED");
    assertThat(one.state()).as("the elimination's record stays").isEqualTo("DECIDED");
  }

  @Test
  void aClueAfterTheWatchIsAnOrdinaryOne() {
    var household = ready("宇文期满");
    var one = decided(household, "NATURAL");
    moveTo(today().plusMonths(12).plusDays(1));
    registry.clue(household);

    assertThat(one.read().json().at("/relapses").size()).isZero();
  }

  @Test
  void theCountyTakesAnEliminationBackWithAReason_SRC_PINGDINGSHAN_1() {
    var household = ready("宇文回退");
    var one = decided(household, "NATURAL");
    assertThat(one.step(one.countyHead(), "rollback", Map.of("reason", " ")).status())
        .isEqualTo(400);
    assertThat(one.step(one.townshipHead(), "rollback", Map.of("reason", "有误")).status())
        .isEqualTo(403);

    one.done(one.countyHead(), "rollback", Map.of("reason", "核查发现收入虚报"));
    assertThat(one.read().at("/rolledBackOn")).isEqualTo(today().toString());
    assertThat(one("select monitored from household where id = ?", household.household()))
        .isEqualTo("t");
    assertThat(
            one(
                "select count(*) from monitoring_spell where household_id = ? and valid_to is null",
                household.household()))
        .isEqualTo("1");
    assertThat(one.step(one.countyHead(), "rollback", Map.of("reason", "再次")).status())
        .isEqualTo(409);
    Eventually.holds(
        () -> assertThat(events(household, "monitoring.elimination-rolled-back.v1")).hasSize(1));
  }

  @Test
  void anEliminationIsNotTakenBackOnceTheHouseholdIsRecognisedAgain_SRC_PINGDINGSHAN_1() {
    var household = ready("宇文再识");
    var one = decided(household, "NATURAL");
    registry.write(
        "update household set monitored_since = ?, eliminated_on = null where id = ?",
        today(),
        household.household());

    assertThat(refusals(one.step(one.countyHead(), "rollback", Map.of("reason", "有误"))))
        .containsExactly("monitoring.elimination.recognised-again");
  }

  @Test
  void withoutThisYearsLineTheCountyDecidesWithAReason_SRC_DAYAO_1() {
    var village = "150822400203";
    var household = registry.monitored(village, "宇文无线", "01", today().minusMonths(8), true);
    var answer = propose(household);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var one =
        new Case(ApiClient.at(port), "eliminations", UUID.fromString(answer.at("/id")), village);
    publicised(
            one.done(one.village(), "authorisation", one.authorisation(today().toString()))
                .done(one.village(), "verification", collection(one, "NATURAL", snapshot())))
        .done(one.county(), "preparation", Map.of("method", "NATURAL", "opinion", "拟同意"));

    assertThat(refusals(one.step(one.countyHead(), "decision", Map.of("approved", true))))
        .containsExactly("monitoring.elimination.reason-required");
    one.done(one.countyHead(), "decision", Map.of("approved", true, "reason", "线上年未定，收入明显高于历年"));
    assertThat(one.read().json().at("/decision/doubts").toString()).contains("监测范围");
  }

  @Test
  void oneHouseholdHasOneOpenCaseAndOnlyAMonitoredOne() {
    var household = ready("宇文唯一");
    var one = proposed(household);
    assertThat(refusals(propose(household))).containsExactly("monitoring.elimination.case-open");
    one.done(one.village(), "withdrawal", Map.of("reason", "暂不消除"));
    proposed(household);

    assertThat(refusals(propose(registry.household(AT, "宇文平常", HouseholdKind.ORDINARY))))
        .containsExactly("monitoring.elimination.not-monitored");
  }

  @Test
  void anotherTownshipSeesTheCaseNeitherByIdNorInTheLists() {
    var household = ready("宇文外乡");
    var one = proposed(household);
    var other = ApiClient.at(port).as("township_head", "150822103");

    assertThat(other.get(one.path()).status()).isEqualTo(404);
    assertThat(other.get(API + "/eliminations?area=" + TOWN).json().at("/total").asInt()).isZero();
    assertThat(
            other
                .get(API + "/elimination-candidates/" + household.household() + "/findings")
                .status())
        .isEqualTo(404);
    assertThat(other.post(one.path() + "/rejection", Map.of("reason", "越权")).status())
        .isEqualTo(404);
    assertThat(
            ApiClient.at(port)
                .as("township", "150822103")
                .post(
                    API + "/eliminations",
                    Map.of("householdId", household.household().toString(), "reason", "越权"))
                .status())
        .isEqualTo(404);
  }

  private void recognised(Registered household) {
    var clue = registry.clue(household);
    var answer =
        someone()
            .township()
            .with("If-Match", "*")
            .post(API + "/clues/" + clue + "/assignment", Map.of());
    var one = new Case(ApiClient.at(port), "recognitions", UUID.fromString(answer.at("/id")), AT);
    one.posted(today().toString(), "01");
    moveTo(today().plusDays(6));
    one.done(one.village(), "publicity-end", Map.of())
        .done(one.townshipHead(), "township-review", Map.of("approved", true, "opinion", "同意"))
        .done(
            one.county(),
            "preparation",
            Map.of("category", "01", "risks", List.of("01"), "opinion", "拟同意"))
        .done(one.countyHead(), "decision", Map.of("approved", true, "reason", "大病支出属实"));
    assertThat(refusals(propose(household)))
        .as("its own procedure is not over")
        .containsExactly("monitoring.elimination.recognition-open");
    one.done(
            one.county(),
            "announcement",
            Map.of("announcedOn", today().toString(), "place", "村务公开栏"))
        .done(
            one.county(),
            "entry",
            Map.of("nationalNo", "1508220001", "enteredOn", today().toString()))
        .done(one.township(), "support-plan", plan());
  }

  private Map<String, ?> plan() {
    return Map.of(
        "measures",
        List.of(
            Map.of(
                "kind", "HEALTH",
                "description", "大病救治",
                "unit", "health",
                "from", today().toString())),
        "responsible",
        List.of(Map.of("name", "王某", "unit", "health", "phone", "13800000000")));
  }

  private List<String> candidates(String list) {
    return someone()
        .township()
        .get(API + "/" + list + "?size=200&area=" + AT)
        .json()
        .at("/items")
        .findValuesAsString("id");
  }

  private List<Events.Event> events(Registered household, String type) {
    return Events.of("monitoring", household.household().toString()).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }
}
