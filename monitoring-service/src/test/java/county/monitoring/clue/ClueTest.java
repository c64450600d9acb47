package county.monitoring.clue;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.FactsReader;
import county.monitoring.clue.Clues.Effect;
import county.monitoring.recognition.CaseEnded;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.RiskRules;
import county.platform.crypto.Sm3;
import county.platform.policy.Assessment;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Source;
import county.platform.scope.SystemScope;
import county.platform.standards.StandardsBook;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@CountyTest
class ClueTest {

  private static final String CLUES = "/api/monitoring/v1/clues";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired Clues clues;
  @Autowired ClueService service;
  @Autowired AssignmentService assignments;
  @Autowired Assessments assessments;
  @Autowired FactsReader facts;
  @Autowired StandardsBook standards;
  @Autowired SystemScope system;
  @Autowired TransactionTemplate transaction;
  @Autowired BusinessClock clock;

  @Test
  void aWarningOpensAClueThatExplainsItself_PLAN_2_3() {
    var household = household();
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));

    var row = rowOf(household);
    assertThat(row.at("/state").asString()).isEqualTo("OPEN");
    assertThat(row.at("/kindLabel").asString()).isEqualTo("医疗支出");
    assertThat(row.at("/dueOn").asString()).isEqualTo(today().plusDays(2).toString());
    var clue = township().get(CLUES + "/" + row.at("/id").asString());
    assertThat(clue.at("/findings/0/outcome")).isEqualTo("MET");
    assertThat(clue.at("/findings/0/facts/0/source/agency")).isEqualTo("医保局");
    assertThat(clue.at("/findings/0/amounts/0/value")).isEqualTo("20000.00");
    assertThat(clue.at("/findings/0/clauses/0")).isEqualTo("PLAN_2_3");
    assertThat(clue.at("/sentence")).contains("26000.00");
    assertThat(
            township()
                .get("/api/monitoring/v1/households/" + household.household())
                .at("/clues/0/no"))
        .isEqualTo(clue.at("/no"));
    assertThat(township().get("/api/monitoring/v1/todos").text()).contains("clue-to-assign");
  }

  @Test
  void theSameKindWithin90DaysJoinsAndAResumedBatchChangesNothing() throws SQLException {
    var household = household();
    var october = UUID.randomUUID();
    warn(household, october);
    assertThat(warn(household, october)).isEmpty();
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.JOINED, 1));
    assertThat(rows(household)).isEqualTo(1);
    assertThat(township().get(CLUES + "/" + clueOf(household)).json().at("/warnings")).hasSize(2);

    execute(
        "update clue set raised_on = raised_on - 90 where household_id = '%s'"
            .formatted(household.household()));
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
    assertThat(rows(household)).isEqualTo(2);
  }

  @Test
  void twoWarningsOfOneHouseholdInOneBatchAreOneClue() {
    var household = household();
    var batch = UUID.randomUUID();
    var assessment = assess(household);
    var warning = warning(household, batch, assessment, "一");

    assertThat(raise(List.of(warning, warning(household, batch, assessment, "二"))))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
    assertThat(rows(household)).isEqualTo(1);
  }

  @Test
  void aRefusedClueSilencesTheSameSourceForAWhile() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);

    assertThat(head().post(CLUES + "/" + id + "/refusal", Map.of("reason", " ")).status())
        .isEqualTo(400);
    var refused = head().post(CLUES + "/" + id + "/refusal", Map.of("reason", "医疗费用已由商业保险赔付"));
    assertThat(refused.at("/state")).isEqualTo("REFUSED");
    assertThat(refused.at("/history/0/reason")).contains("商业保险");
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.SUPPRESSED, 1));
    assertThat(head().post(CLUES + "/" + id + "/refusal", Map.of("reason", "再次")).status())
        .isEqualTo(409);

    execute(
        "update clue set suppressed_until = '%s' where id = '%s'"
            .formatted(today().minusDays(1), id));
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
  }

  @Test
  void nobodyRefusesWhatHeEntered() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);
    execute("update clue set entered_by = 'zhenzhang' where id = '%s'".formatted(id));
    var himself =
        ApiClient.at(port)
            .token(Tokens.as("zhenzhang", "township_head", "150822101", "150822101"))
            .with("If-Match", "*");

    var answer = himself.post(CLUES + "/" + id + "/refusal", Map.of("reason", "不属实"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("monitoring.clue.own-entry");
  }

  @Test
  void anAssignedClueBecomesACaseAndEndsWithIt_SRC_QINAN_1() {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);

    var opened = township().post(CLUES + "/" + id + "/assignment", Map.of("note", "请核实自费部分"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    var clue = township().get(CLUES + "/" + id);
    assertThat(clue.at("/state")).isEqualTo("ASSIGNED");
    assertThat(clue.at("/recognitionId")).isEqualTo(opened.at("/id"));
    assertThat(clue.at("/dueOn")).isEqualTo(today().plusDays(15).toString());
    assertThat(township().post(CLUES + "/" + id + "/assignment", Map.of()).status()).isEqualTo(409);

    inSystem(
        () -> {
          assignments.close(new CaseEnded(UUID.fromString(opened.at("/id")), true));
          return true;
        });
    assertThat(township().get(CLUES + "/" + id).at("/state")).isEqualTo("CLOSED");
  }

  @Test
  void aSecondClueGoesIntoTheOpenCaseAndEndsWithIt() {
    var household = household();
    warn(household, UUID.randomUUID());
    var first = clueOf(household);
    raise(List.of(warning(household, "income-within-line", assess(household))));
    var second = clueOf(household, "收入");
    var opened = township().post(CLUES + "/" + first + "/assignment", Map.of()).at("/id");

    var joined = township().post(CLUES + "/" + second + "/assignment", Map.of());
    assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    assertThat(joined.at("/id")).isEqualTo(opened);
    var steps = township().get("/api/monitoring/v1/recognitions/" + opened).json().at("/steps");
    assertThat(steps.findValuesAsString("action")).containsExactly("ASSIGNMENT", "CLUE_JOINED");
    assertThat(steps.at("/1/reason").asString())
        .contains(township().get(CLUES + "/" + second).at("/no"));

    inSystem(
        () -> {
          assignments.close(new CaseEnded(UUID.fromString(opened), false));
          return true;
        });
    assertThat(List.of(first, second))
        .allSatisfy(
            id -> assertThat(township().get(CLUES + "/" + id).at("/state")).isEqualTo("CLOSED"));
  }

  @Test
  void aClueAboutAHouseholdThatWasJustRecognisedEndsWithItsAssignment() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var opened = township().post(CLUES + "/" + clueOf(household) + "/assignment", Map.of());
    execute(
        "update recognition set state = 'ENTERED', decided_on = '%s', category = '02' where id = '%s'"
            .formatted(today(), opened.at("/id")));
    raise(List.of(warning(household, "income-within-line", assess(household))));
    var late = clueOf(household, "收入");

    var joined = township().post(CLUES + "/" + late + "/assignment", Map.of());

    assertThat(joined.at("/id")).isEqualTo(opened.at("/id"));
    var clue = township().get(CLUES + "/" + late);
    assertThat(clue.at("/state")).isEqualTo("CLOSED");
    assertThat(clue.at("/outcome")).isEqualTo("已认定为监测对象");
  }

  @Test
  void anOverdueClueIsToldOfOnceAndSettledOnce() {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);
    tellOverdue(today().plusDays(2));
    assertThat(types(household)).as("due today is not overdue").isEmpty();
    tellOverdue(today().plusDays(3));
    tellOverdue(today().plusDays(3));
    tellOverdue(today().plusDays(4));
    township().post(CLUES + "/" + id + "/assignment", Map.of());

    Eventually.assertThat(() -> types(household))
        .containsExactly("monitoring.clue-overdue.v1", "monitoring.clue-overdue-settled.v1");
    var told = events(household);
    assertThat(told.getFirst().body().at("/dueOn")).isEqualTo(told.getLast().body().at("/dueOn"));
    assertThat(told.getFirst().body().at("/householdNo").asString()).isEqualTo(household.no());

    tellOverdue(today().plusDays(16));
    Eventually.assertThat(() -> types(household)).hasSize(3);
  }

  @Test
  void anotherTownshipSeesTheClueNeitherInTheListNorById() {
    var household = household();
    warn(household, UUID.randomUUID());
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(other.get(CLUES + "?size=200").text())
        .doesNotContain(household.household().toString());
    assertThat(other.get(CLUES + "/" + clueOf(household)).status()).isEqualTo(404);
    assertThat(other.post(CLUES + "/" + clueOf(household) + "/assignment", Map.of()).status())
        .isEqualTo(404);
  }

  private Registered household() {
    return registry.household(XINDI, "线索户", HouseholdKind.ORDINARY);
  }

  private Map<Effect, Integer> warn(Registered household, UUID batch) {
    var assessment = assess(household);
    return raise(
        List.of(warning(household, batch, assessment, "近12个月合规自付 26000.00 元，达到或超过预警线 20000.00 元")));
  }

  private Map<Effect, Integer> raise(List<Warning> warnings) {
    return inSystem(() -> clues.raise(warnings));
  }

  private static Warning warning(
      Registered household, UUID batch, UUID assessment, String sentence) {
    return warning(household, "medical-burden", batch, assessment, sentence);
  }

  private static Warning warning(Registered household, String rule, UUID assessment) {
    return warning(household, rule, UUID.randomUUID(), assessment, "人均纯收入在监测范围以内");
  }

  private static Warning warning(
      Registered household, String rule, UUID batch, UUID assessment, String sentence) {
    return new Warning(
        household.household(),
        Optional.empty(),
        ClueKind.ofRule(rule),
        XINDI,
        "医保局",
        batch,
        assessment,
        sentence);
  }

  /** Spent 26,000 yuan, by the medical file. */
  private UUID assess(Registered household) {
    return inSystem(
        () -> {
          var spent =
              Fact.known(
                  "近12个月合规自付",
                  Money.yuan(26000),
                  new Source("医保局", "YB-202110", 7),
                  today(),
                  clock.now());
          var known =
              facts
                  .read(List.of(household.household()), today())
                  .getFirst()
                  .with(new HouseholdFacts.Medical(spent, Fact.missing("近12个月单次住院最高合规自付", "医保局")));
          var assessment =
              Assessment.of(
                  known.subject(), today(), RiskRules.assess(known, standards.current()), Sm3::hex);
          return assessments
              .store(List.of(new Assessed(household.household(), XINDI, assessment)))
              .getFirst()
              .assessment();
        });
  }

  private void tellOverdue(LocalDate day) {
    system.run("sweep:clue-overdue", () -> service.tellOverdue(day));
  }

  private JsonNode rowOf(Registered household) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues/0");
  }

  private String clueOf(Registered household) {
    return rowOf(household).at("/id").asString();
  }

  private String clueOf(Registered household, String kind) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues")
        .valueStream()
        .filter(row -> row.at("/kindLabel").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .at("/id")
        .asString();
  }

  private int rows(Registered household) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues")
        .size();
  }

  private List<Events.Event> events(Registered household) {
    return Events.of("monitoring", household.household().toString());
  }

  /** What was told about clues, in order. */
  private List<String> types(Registered household) {
    return events(household).stream()
        .map(Events.Event::type)
        .filter(type -> type.startsWith("monitoring.clue"))
        .toList();
  }

  private <T> T inSystem(Supplier<T> work) {
    return system.call("test", () -> transaction.execute(status -> work.get()));
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822101").with("If-Match", "*");
  }

  private ApiClient head() {
    return ApiClient.at(port).as("township_head", "150822101").with("If-Match", "*");
  }

  private LocalDate today() {
    return clock.today();
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
