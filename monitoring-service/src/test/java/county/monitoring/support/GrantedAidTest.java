package county.monitoring.support;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.platform.scope.SystemScope;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Aid granted elsewhere is a measure of the plan, in whatever order the news comes. */
@CountyTest
class GrantedAidTest {

  private static final String AT = "150822403205";
  private static final String API = "/api/monitoring/v1";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;
  @Autowired SystemScope system;
  @Autowired SupportPlanService plans;

  private final Foreign assistance = Foreign.service("assistance");
  private int sequence;

  @AfterEach
  void close() {
    assistance.close();
  }

  @Test
  void aGrantIsAMeasureOfThePlanWithWhatWasPaid_PLAN_2_8() {
    var household = household("元救助");
    oblige(household, today().minusDays(5));
    var aid = UUID.randomUUID();
    tell(granted(household, aid, "LS-1", "2000.00", today().minusDays(2)));
    tell(paid(household, aid, UUID.randomUUID(), "LS-1", "1500.00", today().minusDays(1)));

    Eventually.holds(
        () -> assertThat(plan(household).at("/measures/0/paid").asString()).isEqualTo("1500.00"));
    var measure = plan(household).at("/measures/0");
    assertThat(measure.at("/kindLabel").asString()).isEqualTo("综合保障");
    assertThat(measure.at("/description").asString()).isEqualTo("临时救助 LS-1");
    assertThat(measure.at("/unit").asString()).isEqualTo("民政局");
    assertThat(measure.at("/amount").asString()).isEqualTo("2000.00");
    assertThat(measure.at("/aidCase").asString()).isEqualTo(aid.toString());
    assertThat(titles(household)).contains("获得临时救助（计入帮扶计划）", "发放临时救助");
  }

  @Test
  void everyOrderAndEveryRepetitionEndsTheSame() {
    var before = household("元先来");
    var after = household("元后来");
    var mixed = household("元乱序");
    for (var household : List.of(before, after, mixed)) {
      var first = UUID.nameUUIDFromBytes((household.no() + "1").getBytes());
      var second = UUID.nameUUIDFromBytes((household.no() + "2").getBytes());
      var grant = granted(household, first, "LS-A", "800.00", today().minusDays(3));
      var later = granted(household, second, "LS-B", "600.00", today().minusDays(2));
      var payment = paid(household, first, first, "LS-A", "800.00", today().minusDays(1));
      Runnable recognition = () -> oblige(household, today().minusDays(4));
      if (household == before) {
        tell(grant, later, payment);
        heard(household, 3);
        recognition.run();
      } else if (household == after) {
        recognition.run();
        tell(grant, grant, again(grant), later, payment, payment, again(payment));
      } else {
        tell(payment, later);
        heard(household, 2);
        recognition.run();
        recognition.run();
        tell(again(later), grant);
      }
      heard(household, 3);
    }
    Eventually.holds(
        () -> {
          assertThat(state(before)).hasSize(2);
          assertThat(state(after)).isEqualTo(state(before));
          assertThat(state(mixed)).isEqualTo(state(before));
        });
    assertThat(state(before).getFirst()).isEqualTo("临时救助 LS-A 800.00 800.00");
    assertThat(titles(mixed)).isEqualTo(titles(before)).isEqualTo(titles(after));
  }

  @Test
  void aidGivenAheadOfTheDecisionIsInThePlanThatIsMadeLater() {
    var household = household("元续定");
    var recognition = oblige(household, today().minusDays(5));
    entered(household, recognition, today().minusDays(15), today().minusDays(5));
    var ahead = today().minusDays(9);
    tell(granted(household, UUID.randomUUID(), "LS-C", "500.00", ahead));
    heard(household, 1);
    Eventually.holds(() -> assertThat(state(household)).hasSize(1));

    var made =
        ApiClient.at(port)
            .as("township", "150822403")
            .post(
                API + "/recognitions/" + recognition + "/support-plan",
                Map.of(
                    "measures",
                    List.of(
                        Map.of(
                            "kind",
                            "EMPLOYMENT",
                            "description",
                            "公益岗位",
                            "unit",
                            "人社局",
                            "from",
                            today().toString())),
                    "responsible",
                    List.of(Map.of("name", "赵一", "unit", "农场", "phone", "13800000001"))));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(state(household)).containsExactly("公益岗位  ", "临时救助 LS-C 500.00 ");
  }

  @Test
  void helpForAHouseholdThatIsNotSupportedStaysOutsideOfAPlan() {
    var household = household("元计外");
    tell(granted(household, UUID.randomUUID(), "LS-D", "900.00", today().minusDays(40)));
    heard(household, 1);
    oblige(household, today().minusDays(5));

    assertThat(state(household)).as("decided long before the recognition").isEmpty();
    assertThat(titles(household)).contains("获得临时救助（帮扶计划外）");
    var other = ApiClient.at(port).as("township", "150822103");
    assertThat(other.get(API + "/households/" + household.household() + "/timeline").status())
        .isEqualTo(404);
  }

  @Test
  void whatWasGrantedToSomebodyNotRegisteredWaitsForHisHousehold() {
    var household = household("元认亲");
    var recognised = today().minusDays(5);
    oblige(household, recognised);
    var aid = UUID.randomUUID();
    var unknown =
        new LinkedHashMap<String, Object>(
            granted(household, aid, "LS-E", "700.00", today()).body());
    unknown.remove("householdId");
    unknown.remove("householdNo");
    tell(Event.of("assistance.aid-granted.v1", aid, 1, unknown));
    tell(granted(household, aid, "LS-E", "700.00", today()));

    Eventually.holds(() -> assertThat(state(household)).containsExactly("临时救助 LS-E 700.00 "));
  }

  private Registered household(String name) {
    return registry.monitored(AT, name, "02", today().minusDays(5), true);
  }

  private UUID oblige(Registered household, LocalDate recognised) {
    var recognition = UUID.nameUUIDFromBytes(household.no().getBytes());
    system.run(
        "test-recognition",
        () ->
            plans.oblige(
                new Recognised(
                    recognition,
                    "RD-" + household.no(),
                    household.household(),
                    household.no(),
                    household.name(),
                    AT,
                    "02",
                    List.of("01"),
                    recognised)));
    return recognition;
  }

  private void entered(
      Registered household, UUID recognition, LocalDate opened, LocalDate decided) {
    registry.write(
        """
        insert into recognition (id, no, household_id, household_no, head_name, persons, kind, area, clue_id, state, category, risks, opened_on,
          overall_due_on, state_since, decided_on, statements)
        select ?, 'RD-' || no, id, no, head_name, 1, kind, area, id, 'ENTERED', '02', '{01}', ?, ?, ?, ?, '{"all":[],"workers":[]}' from household where id = ?
        """,
        recognition,
        opened,
        decided,
        decided,
        decided,
        household.household());
  }

  private Event granted(Registered household, UUID aid, String no, String amount, LocalDate on) {
    return event(
        "assistance.aid-granted.v1",
        household,
        Map.of(
            "caseId",
            aid,
            "caseNo",
            no,
            "householdId",
            household.household(),
            "householdNo",
            household.no(),
            "headName",
            household.name(),
            "area",
            AT,
            "programme",
            "TEMPORARY_RELIEF",
            "path",
            "EMERGENCY",
            "amount",
            amount,
            "decidedOn",
            on.toString()));
  }

  private Event paid(
      Registered household, UUID aid, UUID payment, String no, String amount, LocalDate on) {
    return event(
        "assistance.aid-disbursed.v1",
        household,
        Map.of(
            "disbursementId", payment,
            "caseId", aid,
            "caseNo", no,
            "householdId", household.household(),
            "area", AT,
            "programme", "TEMPORARY_RELIEF",
            "amount", amount,
            "total", amount,
            "paidOn", on.toString()));
  }

  private Event event(String type, Registered household, Map<String, ?> body) {
    return Event.of(type, household.household(), ++sequence, body);
  }

  /** Told anew, as when somebody's household became known. */
  private Event again(Event event) {
    return new Event(
        Ids.next(), event.type(), event.aggregate(), event.epoch(), ++sequence, event.body());
  }

  private void tell(Event... events) {
    for (var event : events) {
      assistance.tell(event);
    }
  }

  /** Waits until so many grants and payments of the household are known. */
  private void heard(Registered household, int count) {
    Eventually.holds(
        () ->
            assertThat(titles(household).stream().filter(title -> title.contains("临时救助")))
                .hasSize(count));
  }

  private List<String> state(Registered household) {
    return plan(household)
        .at("/measures")
        .valueStream()
        .map(
            measure ->
                measure.at("/description").asString()
                    + " "
                    + measure.at("/amount").asString("")
                    + " "
                    + measure.at("/paid").asString(""))
        .toList();
  }

  private JsonNode plan(Registered household) {
    var rows = county().get(API + "/support-plans?size=200&area=" + AT).json().at("/items");
    var id =
        rows.valueStream()
            .filter(
                row -> row.at("/householdId").asString().equals(household.household().toString()))
            .findFirst()
            .map(row -> row.at("/id").asString())
            .orElseThrow();
    return county().get(API + "/support-plans/" + id).json();
  }

  private List<String> titles(Registered household) {
    return county()
        .get(API + "/households/" + household.household() + "/timeline?size=200")
        .json()
        .at("/items")
        .findValuesAsString("title");
  }

  private ApiClient county() {
    return ApiClient.at(port).as("county", "150822");
  }

  private LocalDate today() {
    return clock.today();
  }
}
