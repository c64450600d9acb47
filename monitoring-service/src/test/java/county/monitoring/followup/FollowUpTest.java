package county.monitoring.followup;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Monthly visits, what they find, and what happens when nobody goes. */
@CountyTest
class FollowUpTest {

  private static final String AT = "150822401201";
  private static final String TOWN = "150822401";
  private static final String API = "/api/monitoring/v1";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired BusinessDateService dates;

  @Test
  void aMonitoredHouseholdIsVisitedEveryMonth_PLAN_2_7() {
    var household = monitored("濮阳按月");
    assertThat(due(household).at("/dueOn").asString()).isEqualTo(today().plusMonths(1).toString());

    moveTo(today().plusDays(20));
    var visit =
        visit(
            household,
            Map.of(
                "visitedOn",
                today().toString(),
                "situation",
                "STABLE",
                "perCapita",
                9100.5,
                "problems",
                List.of("SPENDING"),
                "measures",
                "已到扶贫车间上班",
                "photoFileId",
                photo()));
    assertThat(visit.status()).as(visit.text()).isEqualTo(200);
    assertThat(visit.at("/situationLabel")).isEqualTo("稳定");
    assertThat(visit.at("/perCapita")).isEqualTo("9100.50");
    var next = due(household);
    assertThat(next.at("/visitedOn").asString()).isEqualTo(today().toString());
    assertThat(next.at("/dueOn").asString()).isEqualTo(today().plusMonths(1).toString());
    assertThat(village().get(API + "/visits?householdId=" + household.household()).text())
        .contains("已到扶贫车间上班");
    assertThat(
            village().get(API + "/households/" + household.household()).at("/visits/0/problems/0"))
        .isEqualTo("大额支出");
  }

  @Test
  void aMissedVisitIsToldOnceAndSettledByTheVisit() {
    var household = monitored("濮阳逾期");
    moveTo(today().plusMonths(1).plusDays(3));
    Eventually.holds(
        () ->
            assertThat(events(household, "monitoring.follow-up-overdue.v1"))
                .singleElement()
                .satisfies(
                    event ->
                        assertThat(event.body().at("/headName").asString()).isEqualTo("濮阳逾期")));
    assertThat(due(household).at("/overdue").asBoolean()).isTrue();
    assertThat(todos().findValuesAsString("kind")).contains("follow-up-due");

    assertThat(visit(household, found("ABSENT")).status()).isEqualTo(200);
    assertThat(due(household).at("/overdue").asBoolean()).as("nobody was at home").isTrue();
    visit(household, found("BETTER"));
    assertThat(due(household).at("/overdue").asBoolean()).isFalse();
    Eventually.holds(
        () -> assertThat(events(household, "monitoring.follow-up-overdue-settled.v1")).hasSize(1));
    assertThat(events(household, "monitoring.follow-up-overdue.v1")).hasSize(1);
  }

  @Test
  void theSecondClickIsTheSameVisit() {
    var household = monitored("濮阳再点");
    var key = UUID.randomUUID().toString();
    var path = API + "/households/" + household.household() + "/visits";
    var first = village().key(key).post(path, found("STABLE"));
    var second = village().key(key).post(path, found("STABLE"));

    assertThat(second.status()).isEqualTo(first.status());
    assertThat(
            village()
                .get(API + "/visits?householdId=" + household.household())
                .json()
                .at("/total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void everythingWrongOnTheFormIsSaidAtOnce() {
    var household = monitored("濮阳填错");
    var answer =
        visit(
            household,
            Map.of(
                "visitedOn",
                today().plusDays(1).toString(),
                "situation",
                "NEW_RISK",
                "perCapita",
                -1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("visitedOn", "newRisks", "perCapita");
    assertThat(
            visit(
                    household,
                    Map.of("visitedOn", today().minusDays(32).toString(), "situation", "STABLE"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void aClueAboutAMonitoredHouseholdIsAVisitAndItsNewRiskAProposal() {
    var household = monitored("濮阳新险");
    var clue = API + "/clues/" + registry.clue(household);
    var assigned =
        township().with("If-Match", "*").post(clue + "/assignment", Map.of("note", "请看就学情况"));
    assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
    assertThat(assigned.json().at("/followUp").asBoolean()).isTrue();
    assertThat(due(household).at("/dueOn").asString()).isEqualTo(today().plusDays(2).toString());

    visit(
        household,
        Map.of(
            "visitedOn",
            today().toString(),
            "situation",
            "NEW_RISK",
            "newRisks",
            List.of("02"),
            "note",
            "长女考上大学，学费困难"));
    assertThat(township().get(clue).at("/state")).isEqualTo("CLOSED");
    assertThat(township().get(clue).at("/outcome")).contains("有新风险，已提出风险变更");
    var change =
        township().get(API + "/register-changes?state=PROPOSED&area=" + AT).json().at("/items/0");
    assertThat(change.at("/risks").toString()).isEqualTo("[\"01\",\"02\"]");
    var decided =
        ApiClient.at(port)
            .as("county_head", "150822")
            .with("If-Match", "*")
            .post(
                API + "/register-changes/" + change.at("/id").asString() + "/decision",
                Map.of("approved", true, "opinion", "属实"));
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    assertThat(due(household).at("/risks").toString()).isEqualTo("[\"01\",\"02\"]");
  }

  @Test
  void householdsWithoutTheMeasuresTheyShouldHaveAreListed_SRC_AUDIT_5() {
    var long_ago = registry.monitored(AT, "濮阳无措", "01", today().minusMonths(7), true);
    var idle = registry.monitored(AT, "濮阳无劳", "01", today().minusMonths(7), false);
    var fresh = registry.monitored(AT, "濮阳新识", "01", today().minusDays(20), true);

    assertThat(gap("NO_MEASURE")).contains(id(long_ago), id(idle)).doesNotContain(id(fresh));
    assertThat(gap("NO_DEVELOPMENT")).contains(id(long_ago)).doesNotContain(id(idle), id(fresh));
  }

  @Test
  void anotherTownshipNeitherSeesNorVisits() {
    var household = monitored("濮阳外乡");
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(
            other
                .post(API + "/households/" + household.household() + "/visits", found("STABLE"))
                .status())
        .isEqualTo(404);
    assertThat(other.get(API + "/follow-ups?area=" + TOWN).json().at("/total").asInt()).isZero();
    assertThat(other.get(API + "/visits?area=" + TOWN).json().at("/total").asInt()).isZero();
  }

  @Test
  void whoIsNotMonitoredIsNotVisited() {
    var household = registry.household(AT, "濮阳平常", county.monitoring.risk.HouseholdKind.ORDINARY);

    var answer = visit(household, found("STABLE"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("monitoring.follow-up.not-tracked");
  }

  private Registered monitored(String name) {
    return registry.monitored(AT, name, "01", today().minusMonths(2), true);
  }

  private Map<String, Object> found(String situation) {
    return Map.of("visitedOn", today().toString(), "situation", situation);
  }

  private Answer visit(Registered household, Map<String, ?> form) {
    return village().post(API + "/households/" + household.household() + "/visits", form);
  }

  private JsonNode due(Registered household) {
    return village()
        .get(API + "/follow-ups?size=200&area=" + AT)
        .json()
        .at("/items")
        .valueStream()
        .filter(row -> row.at("/id").asString().equals(id(household)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> gap(String gap) {
    return township()
        .get(API + "/support-gaps?size=200&gap=" + gap + "&area=" + AT)
        .json()
        .at("/items")
        .findValuesAsString("id");
  }

  private JsonNode todos() {
    return village().get(API + "/todos").json();
  }

  private String photo() {
    return village()
        .upload(API + "/files?name=scan.pdf", new byte[] {1, 2}, "application/pdf")
        .at("/id");
  }

  private ApiClient village() {
    return ApiClient.at(port).token(Tokens.as("cun", "village", AT, TOWN));
  }

  private ApiClient township() {
    return ApiClient.at(port).token(Tokens.as("zhen", "township", TOWN, TOWN));
  }

  private static String id(Registered household) {
    return household.household().toString();
  }

  private static List<Events.Event> events(Registered household, String type) {
    return Events.of("monitoring", id(household)).stream()
        .filter(event -> event.type().equals(type))
        .toList();
  }

  private LocalDate today() {
    return clock.today();
  }

  private void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(clock.today()).isEqualTo(day));
  }
}
