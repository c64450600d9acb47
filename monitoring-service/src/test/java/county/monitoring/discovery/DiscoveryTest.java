package county.monitoring.discovery;

import static county.monitoring.Registry.XINHE;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.FactsReader;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.RiskRules;
import county.platform.scope.SystemScope;
import county.platform.standards.StandardsBook;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@CountyTest
class DiscoveryTest {

  private static final String API = "/api/monitoring/v1";

  @LocalServerPort private int port;
  @Autowired private Registry registry;
  @Autowired private BusinessClock clock;
  @Autowired private FactsReader facts;
  @Autowired private Assessments assessments;
  @Autowired private StandardsBook standards;
  @Autowired private SystemScope system;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theEightListsSayWhyAHouseholdStandsThere_SRC_BBF_1() {
    var household = household();
    var child = member(household, "必访长子", "之子");
    var daughter = member(household, "必访次女", "之女");
    registry.write(
        "update person set health = '患有大病', allowance = '农村低保', destitute = '农村特困' where id = ?",
        household.person());
    registry.write(
        "update person set schooling = '本科', health = '残疾' where id = ?", child.person());
    registry.write(
        "update person set schooling = '普通高中一年级', health = '健康' where id = ?", daughter.person());
    registry.income(household, XINHE, LocalDate.of(2019, 12, 31), 1_200_000);
    registry.income(household, XINHE, LocalDate.of(2020, 12, 31), 900_000);

    assertThat(why("SERIOUS_ILLNESS", household)).contains("必访户主：患有大病");
    assertThat(why("SUBSISTENCE_ALLOWANCE", household)).contains("农村低保");
    assertThat(why("DESTITUTE", household)).contains("农村特困").doesNotContain("一人户");
    assertThat(why("DISABLED", household)).isEqualTo("必访长子：残疾");
    assertThat(why("SEVERAL_STUDENTS", household)).contains("必访次女", "必访长子");
    assertThat(why("LOW_INCOME", household)).contains("9000.00", "比上一次 12000.00 元减少");
    assertThat(why("UNSTABLE_WORK", household)).isEmpty();

    report(household, "07");
    report(household, "05");
    assertThat(why("UNSTABLE_WORK", household)).contains("线索 XS");
    assertThat(why("GREAT_CHANGE", household)).contains("羊圈");
    var row = row("/must-visits?kind=DISABLED", household);
    assertThat(row.at("/seenOn").asString()).isEqualTo(clock.today().toString());
    assertThat(rows("/must-visits?kind=DISABLED&notSeenDays=30", household)).isEmpty();
  }

  @Test
  void aSteadyIncomeAndOneStudentPutNobodyOnAList() {
    var household = household();
    var child = member(household, "独生子", "之子");
    registry.write("update person set schooling = '本科' where id = ?", child.person());
    registry.income(household, XINHE, LocalDate.of(2019, 12, 31), 900_000);
    registry.income(household, XINHE, LocalDate.of(2020, 12, 31), 900_000);

    assertThat(why("LOW_INCOME", household)).isEmpty();
    assertThat(why("SEVERAL_STUDENTS", household)).isEmpty();
    var sums = township().get(API + "/must-visits/sums");
    assertThat(sums.json()).hasSize(8);
    assertThat(sums.json().findValuesAsString("clause")).containsOnly("SRC_BBF_1");
    assertThat(sums.text()).contains("监测范围未录入时只列下降的");
    assertThat(
            ApiClient.at(port)
                .as("village", "150822102201")
                .get(API + "/must-visits?size=200&kind=SEVERAL_STUDENTS")
                .text())
        .doesNotContain(household.no());
  }

  @Test
  void anEvidentRiskWithoutAClueIsASuspicionUntilSomebodyLooks_SRC_DAYAO_2() {
    var household = household();
    registry.living(household, XINHE, "是否危房户", "是");
    registry.living(household, XINHE, "是否解决安全饮用水", "是");
    assertThat(omission("UNSAFE_HOUSE", household)).contains("是否危房户：是", "苏木镇");
    assertThat(omission("UNSAFE_WATER", household)).isEmpty();
    assertThat(sum("UNSAFE_HOUSE")).isPositive();

    report(household, "09");
    assertThat(omission("UNSAFE_HOUSE", household)).as("a clue is open").isEmpty();
    registry.living(household, XINHE, "是否危房户", "否");
    assertThat(omission("UNSAFE_HOUSE", household)).isEmpty();
  }

  @Test
  void aWarningOfTheLastAssessmentThatBecameNoClueIsShownWithItsSentence_SRC_DAYAO_2() {
    var household = household();
    registry.living(household, XINHE, "是否危房户", "是");
    var ids = List.of(household.household());
    system.call(
        "test",
        () ->
            transaction.execute(
                status -> {
                  var known = facts.read(ids, clock.today()).getFirst();
                  var findings = RiskRules.assess(known, standards.current());
                  return assessments.store(
                      List.of(new Assessed(household.household(), XINHE, known.asOf(), findings)));
                }));

    assertThat(omission("WARNED", household)).contains("登记为危房户，没有住建局的鉴定等级", clock.today() + " 评估");
    report(household, "09");
    assertThat(omission("WARNED", household)).isEmpty();
  }

  @Test
  void reliefWithoutAClueOrBesideARefusedOneIsShown_SRC_DAYAO_2() {
    var refused = household();
    var never = household();
    var looked = household();
    registry.write(
        """
        insert into clue (id, no, household_id, subject, area, kind, channel, source, sentence, state, entered_by, raised_on, due_on, ended_on, outcome)
        values (?, ?, ?, ?, ?, 'MEDICAL', 'CADRE', '走访', '住院', 'REFUSED', 'cun', ?, ?, ?, '亲戚已帮忙')
        """,
        UUID.randomUUID(),
        "W" + refused.no(),
        refused.household(),
        refused.household(),
        XINHE,
        clock.today(),
        clock.today(),
        clock.today());
    report(looked, "01");
    try (var assistance = Foreign.service("assistance")) {
      for (var household : List.of(refused, never, looked)) {
        assistance.tell(granted(household));
      }
    }

    Eventually.holds(
        () ->
            assertThat(omission("OUTSIDE_HELP", refused))
                .contains("临时救助 3000.00 元", "亲戚已帮忙", "W" + refused.no()));
    Eventually.holds(() -> assertThat(omission("OUTSIDE_HELP", never)).contains("没有线索"));
    assertThat(omission("OUTSIDE_HELP", looked)).as("somebody looks").isEmpty();
  }

  private Event granted(Registered household) {
    var body = new TreeMap<String, Object>();
    body.put("caseId", UUID.randomUUID().toString());
    body.put("caseNo", "LS-" + household.no());
    body.put("householdId", household.household().toString());
    body.put("area", XINHE);
    body.put("programme", "TEMPORARY_RELIEF");
    body.put("path", "EXPENSE");
    body.put("amount", "3000.00");
    body.put("decidedOn", clock.today().toString());
    return Event.of("assistance.aid-granted.v1", household.household(), 1, body);
  }

  private Registered household() {
    return registry.household(XINHE, "必访户主", HouseholdKind.ORDINARY);
  }

  private Registered member(Registered household, String name, String relation) {
    return registry.member(household, XINHE, name, relation, LocalDate.of(2003, 5, 1));
  }

  private void report(Registered household, String risk) {
    var answer =
        ApiClient.at(port)
            .as("village", XINHE)
            .post(
                API + "/households/" + household.household() + "/reports",
                Map.of(
                    "happenedOn",
                    clock.today().toString(),
                    "risks",
                    List.of(risk),
                    "seen",
                    "羊圈倒了，没有活干"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private String why(String kind, Registered household) {
    return first(rows("/must-visits?kind=" + kind, household));
  }

  private String omission(String kind, Registered household) {
    return first(rows("/omissions?kind=" + kind, household));
  }

  private int sum(String kind) {
    return township()
        .get(API + "/omissions/sums")
        .json()
        .valueStream()
        .filter(sum -> sum.at("/kind").asString().equals(kind))
        .mapToInt(sum -> sum.at("/households").asInt())
        .sum();
  }

  private static String first(List<JsonNode> rows) {
    return rows.stream().findFirst().map(row -> row.at("/why").asString()).orElse("");
  }

  private JsonNode row(String path, Registered household) {
    return rows(path, household).getFirst();
  }

  /** Of one household; a page holds 200, the newest household numbers last. */
  private List<JsonNode> rows(String path, Registered household) {
    var found = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = township().get(API + path + "&size=200" + cursor);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      page.json()
          .at("/items")
          .valueStream()
          .filter(row -> row.at("/id").asString().equals(household.household().toString()))
          .forEach(found::add);
      cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
    } while (!cursor.isEmpty());
    return found;
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822103");
  }
}
