package county.monitoring.change;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Members and households come and go, and are seen differently, by the word of two persons. */
@CountyTest
class ChangeTest {

  private static final String AT = "150822401203";
  private static final String TOWN = "150822401";
  private static final String API = "/api/monitoring/v1";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;

  @Test
  void aDeadHeadStaysInTheRegisterAndAnotherOneIsNamed() {
    var household = monitored("淳于户主");
    var son = registry.member(household, AT, "淳于长子", "之子", LocalDate.of(1990, 1, 1));
    var death = form("MEMBER_LEFT", "DEATH");
    death.put("personId", household.person().toString());

    assertThat(propose(household, death).code()).isEqualTo("monitoring.change.head-missing");
    death.put("newHeadId", son.person().toString());
    var change = proposed(household, death);
    assertThat(row(household).at("/headName").asString()).as("nothing yet").isEqualTo("淳于户主");
    assertThat(decide("zhen", "township_head", change).code())
        .as("who proposed it")
        .isEqualTo("monitoring.change.own-work");
    assertThat(decide("juzhang", "county_head", change).code())
        .isEqualTo("monitoring.change.town-level");
    assertThat(decide("zhenzhang", "township_head", change).at("/state")).isEqualTo("APPROVED");
    assertThat(decide("zhenzhang", "township_head", change).status()).isEqualTo(409);

    var page = read(household);
    assertThat(row(household).at("/headName").asString()).isEqualTo("淳于长子");
    assertThat(row(household).at("/persons").asInt()).isEqualTo(1);
    var dead = page.at("/members/1");
    assertThat(dead.at("/name").asString()).isEqualTo("淳于户主");
    assertThat(dead.at("/leftOn").asString()).isEqualTo(clock.today().toString());
    assertThat(dead.at("/leftReason").asString()).isEqualTo("死亡");
    Eventually.holds(
        () ->
            assertThat(Events.of("monitoring", household.household().toString()))
                .anySatisfy(
                    event -> {
                      assertThat(event.type()).isEqualTo("monitoring.household-changed.v1");
                      assertThat(event.body().at("/persons").findValuesAsString("name"))
                          .containsExactly("淳于长子");
                    }));
  }

  @Test
  void whoJoinsIsFoundByTheNumberAndCannotJoinTwice() {
    var household = monitored("淳于新媳");
    var number = registry.idNumber(LocalDate.of(1995, 5, 5), 401);
    var wedding = form("MEMBER_JOINED", "MARRIED_IN");
    wedding.put("member", Map.of("name", "夏侯新人", "relation", "配偶", "idNumber", number));
    decide("zhenzhang", "township_head", proposed(household, wedding));

    assertThat(row(household).at("/persons").asInt()).isEqualTo(2);
    var found = township().post(API + "/households/searches", Map.of("idNumber", number));
    assertThat(found.text()).contains(household.household().toString());
    var again = proposed(monitored("淳于二户"), wedding);
    assertThat(decide("zhenzhang", "township_head", again).code())
        .isEqualTo("monitoring.change.registered-already");
  }

  @Test
  void aNewbornWithoutNumberNeedsSexAndBirthDate() {
    var household = monitored("淳于添丁");
    var birth = form("MEMBER_JOINED", "BIRTH");
    birth.put("member", Map.of("name", "淳于小儿", "relation", "之子"));

    var answer = propose(household, birth);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("member.sex", "member.birthDate");
    birth.put(
        "member",
        Map.of(
            "name", "淳于小儿",
            "relation", "之子",
            "sex", "MALE",
            "birthDate", clock.today().toString()));
    decide("zhenzhang", "township_head", proposed(household, birth));
    assertThat(read(household).at("/members").findValuesAsString("name")).contains("淳于小儿");
  }

  @Test
  void aHouseholdThatIsGoneIsTrackedNoMore() {
    var household = monitored("淳于迁出");
    var leaving = form("HOUSEHOLD_LOST", "MOVED_OUT");
    var alone = form("MEMBER_LEFT", "MOVED_OUT");
    alone.put("personId", household.person().toString());
    assertThat(propose(household, alone).code()).isEqualTo("monitoring.change.last-member");

    var change = proposed(household, leaving);
    assertThat(propose(household, leaving).code()).isEqualTo("monitoring.change.waiting");
    assertThat(decide("zhenzhang", "township_head", change).code())
        .isEqualTo("monitoring.change.county-level");
    assertThat(decide("juzhang", "county_head", change).at("/state")).isEqualTo("APPROVED");
    assertThat(read(household).at("/lostReason").asString()).isEqualTo("迁出");
    assertThat(
            township()
                .get(API + "/follow-ups?size=200&area=" + AT)
                .json()
                .at("/items")
                .findValuesAsString("id"))
        .doesNotContain(household.household().toString());
  }

  @Test
  void theCategoryChangesByADocumentedDecision_SRC_QINAN_2() {
    var household = monitored("淳于转类");
    var wrong = regrade("02", List.of("01"));
    assertThat(propose(household, wrong).code())
        .as("an out-of-poverty household is never 边缘易致贫户")
        .isEqualTo("monitoring.change.category-against-kind");
    assertThat(propose(household, regrade("01", List.of("01"))).code())
        .isEqualTo("monitoring.change.nothing-new");

    var refused = proposed(household, regrade("03", List.of("05")));
    var opinion = Map.of("approved", false, "opinion", "材料不足");
    assertThat(decide("juzhang", "county_head", refused, opinion).at("/state"))
        .isEqualTo("REFUSED");
    assertThat(read(household).at("/category").asString()).isEqualTo("01");
    decide("juzhang", "county_head", proposed(household, regrade("03", List.of("05"))));
    assertThat(read(household).at("/category").asString()).isEqualTo("03");
  }

  @Test
  void aDocumentOfAnotherPlaceIsNone() {
    var household = monitored("淳于材料");
    var death = form("HOUSEHOLD_LOST", "DEATH");
    death.put("evidenceFile", "0198a000-0000-7000-8000-000000000009");

    assertThat(propose(household, death).status()).isEqualTo(400);
  }

  private Registered monitored(String head) {
    return registry.monitored(AT, head, "01", clock.today().minusMonths(2), true);
  }

  private Map<String, Object> form(String kind, String cause) {
    var form = new HashMap<String, Object>();
    form.put("kind", kind);
    form.put("cause", cause);
    form.put("happenedOn", clock.today().toString());
    form.put("reason", "村委会核实");
    form.put(
        "evidenceFile",
        township()
            .upload(API + "/files?name=scan.pdf", new byte[] {1}, "application/pdf")
            .at("/id"));
    return form;
  }

  private Map<String, Object> regrade(String category, List<String> risks) {
    var form = form("REGRADED", "REVIEW");
    form.put("category", category);
    form.put("risks", risks);
    return form;
  }

  private Answer propose(Registered household, Map<String, ?> form) {
    return township()
        .post(API + "/households/" + household.household() + "/register-changes", form);
  }

  private String proposed(Registered household, Map<String, ?> form) {
    var answer = propose(household, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("/id");
  }

  private Answer decide(String person, String role, String change) {
    return decide(person, role, change, Map.of("approved", true, "opinion", "属实"));
  }

  private Answer decide(String person, String role, String change, Map<String, ?> verdict) {
    var area = role.startsWith("county") ? "150822" : TOWN;
    return ApiClient.at(port)
        .token(Tokens.as(person, role, area, area))
        .with("If-Match", "*")
        .post(API + "/register-changes/" + change + "/decision", verdict);
  }

  private JsonNode read(Registered household) {
    return township().get(API + "/households/" + household.household()).json();
  }

  private JsonNode row(Registered household) {
    return township()
        .get(API + "/households?size=200&area=" + AT)
        .json()
        .at("/items")
        .valueStream()
        .filter(row -> row.at("/id").asString().equals(household.household().toString()))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient township() {
    return ApiClient.at(port).token(Tokens.as("zhen", "township", TOWN, TOWN));
  }
}
