package county.tasks.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.tasks.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Numbers from events, in whatever order they come, and the rows behind them. */
@CountyTest
class IndicatorTest {

  private static final String INDICATORS = "/api/tasks/v1/indicators";
  private static final String TOWNSHIP = "150822404";
  private static final String VILLAGE = "150822404401";
  private static final String ELSEWHERE = "150822403";

  @LocalServerPort private int port;
  private final Foreign monitoring = Foreign.service("monitoring");
  private final Foreign assets = Foreign.service("assets");
  private Staff staff;

  @BeforeEach
  void staff() {
    staff = new Staff(port);
  }

  @AfterEach
  void close() {
    monitoring.close();
    assets.close();
  }

  @Test
  void recognisedHouseholdsAreCountedByCategoryAndOpenTheirRows_PLAN_2_3() {
    var before = place("recognised-marginal", TOWNSHIP);
    recognise(UUID.randomUUID(), 1, "02", VILLAGE);
    recognise(UUID.randomUUID(), 1, "01", VILLAGE);
    Eventually.holds(
        () -> {
          var now = place("recognised-marginal", TOWNSHIP);
          assertThat(now.at("/numerator").asInt()).isEqualTo(before.at("/numerator").asInt(0) + 1);
          assertThat(now.at("/denominator").asInt())
              .isEqualTo(before.at("/denominator").asInt(0) + 2);
        });
    var rows =
        staff
            .township(TOWNSHIP)
            .get(INDICATORS + "/recognised-marginal/rows?counted=true&size=200");
    assertThat(rows.json().at("/total").asInt())
        .as("the rows are the number")
        .isEqualTo(place("recognised-marginal", TOWNSHIP).at("/numerator").asInt());
    assertThat(rows.at("/items/0/headName")).isEqualTo("张三");
  }

  @Test
  void aPlanThatWasLateStaysLateAndIsThereOnceSettled_PLAN_2_8() {
    var late = UUID.randomUUID();
    var recognition = recognise(late, 1, "02", VILLAGE);
    monitoring.tell(planOverdue(late, recognition, 2));
    Eventually.holds(
        () -> {
          assertThat(counted("households-with-plan", recognition)).isFalse();
          assertThat(counted("support-plans-in-time", recognition)).isFalse();
        });
    monitoring.tell(planSettled(late, recognition, 3));
    Eventually.holds(() -> assertThat(counted("households-with-plan", recognition)).isTrue());
    assertThat(counted("support-plans-in-time", recognition)).isFalse();
  }

  @Test
  void theSameFactsInTheWrongOrderAndTwiceGiveTheSameNumbers() {
    var household = UUID.randomUUID();
    var recognition = UUID.randomUUID();
    monitoring.tell(planSettled(household, recognition, 3));
    monitoring.tell(planOverdue(household, recognition, 2));
    monitoring.tell(planOverdue(household, recognition, 2));
    monitoring.tell(recognised(household, recognition, 1, "03", VILLAGE));
    Eventually.holds(() -> assertThat(counted("households-with-plan", recognition)).isTrue());
    assertThat(counted("support-plans-in-time", recognition)).isFalse();
  }

  @Test
  void aClueThatWasOverdueCountsAgainstItsHousehold_PLAN_2_7() {
    var good = UUID.randomUUID();
    recognise(good, 1, "02", VILLAGE);
    var late = UUID.randomUUID();
    monitoring.tell(
        Event.of(
            "monitoring.clue-overdue.v1",
            late,
            1,
            Map.of(
                "clueId",
                UUID.randomUUID().toString(),
                "clueNo",
                "XS2021-00077",
                "householdId",
                late.toString(),
                "householdNo",
                "H" + late,
                "headName",
                "李四",
                "area",
                VILLAGE,
                "dueOn",
                "2021-10-23")));
    Eventually.holds(
        () -> {
          assertThat(counted("clues-decided-in-time", good)).isTrue();
          assertThat(counted("clues-decided-in-time", late)).isFalse();
        });
  }

  @Test
  void aHouseholdThatMovedIsCountedWhereItLivesWhateverCameFirst() {
    var household = UUID.randomUUID();
    monitoring.tell(moved(household, 5, ELSEWHERE + "401"));
    var recognition = recognise(household, 2, "02", VILLAGE);
    Eventually.holds(
        () -> assertThat(row("recognised-marginal", ELSEWHERE, recognition)).isNotNull());
    monitoring.tell(moved(household, 4, VILLAGE));
    monitoring.tell(moved(household, 6, VILLAGE));
    Eventually.holds(
        () -> assertThat(row("recognised-marginal", TOWNSHIP, recognition)).isNotNull());
    assertThat(
            staff
                .township(ELSEWHERE)
                .get(INDICATORS + "/recognised-marginal/rows?area=" + TOWNSHIP)
                .json()
                .at("/total")
                .asInt())
        .as("another township sees none of it")
        .isZero();
  }

  @Test
  void ofTwoNumbersForADayTheLaterOneCountsAndNothingIsMeasuredAsNothing_PLAN_4_12() {
    var key = UUID.randomUUID();
    assets.tell(number(key, 7, 3, "2021-10-07"));
    assets.tell(number(key, 6, 9, "2021-10-07"));
    assets.tell(number(key, 5, 1, "2021-10-01"));
    Eventually.holds(
        () ->
            assertThat(place("ledger-differences", "150822000").at("/numerator").asInt())
                .isEqualTo(3));
    assets.tell(number(key, 8, 3, "2021-10-07"));
    assets.tell(number(key, 4, 5, "2021-10-06"));
    Eventually.holds(() -> assertThat(told("2021-10-06")).isEqualTo(1));
    assertThat(place("ledger-differences", "150822000").at("/figure").asInt()).isEqualTo(3);
    var detail = staff.county().get(INDICATORS + "/ledger-differences/rows");
    assertThat(detail.status()).isEqualTo(404);
    assertThat(detail.code()).isEqualTo("tasks.indicator.rows-elsewhere");
  }

  @Test
  void aDepartmentSeesNumbersButNoHouseholds() {
    assertThat(staff.department("health").get(INDICATORS).status()).isEqualTo(200);
    assertThat(staff.department("health").get(INDICATORS + "/recognised-sudden/rows").status())
        .isEqualTo(403);
    assertThat(staff.county().get(INDICATORS + "/none").code())
        .isEqualTo("tasks.indicator.not-found");
  }

  private long told(String day) {
    return staff
        .county()
        .get(INDICATORS + "/ledger-differences")
        .json()
        .at("/trend")
        .valueStream()
        .filter(point -> point.at("/asOf").asString().equals(day))
        .count();
  }

  private JsonNode place(String key, String township) {
    var places = staff.county().get(INDICATORS + "/" + key).json().at("/places");
    for (var place : places) {
      if (place.at("/area").asString().equals(township + "000")) {
        return place;
      }
    }
    return places.at("/none");
  }

  private boolean counted(String key, UUID id) {
    var row = row(key, TOWNSHIP, id);
    assertThat(row).isNotNull();
    return row.at("/counted").asBoolean();
  }

  private JsonNode row(String key, String township, UUID id) {
    for (var row :
        staff
            .county()
            .get(INDICATORS + "/" + key + "/rows?size=200&area=" + township)
            .json()
            .at("/items")) {
      if (row.at("/id").asString().equals(id.toString())) {
        return row;
      }
    }
    return null;
  }

  private UUID recognise(UUID household, long sequence, String category, String area) {
    var recognition = UUID.randomUUID();
    monitoring.tell(recognised(household, recognition, sequence, category, area));
    return recognition;
  }

  private static Event recognised(
      UUID household, UUID recognition, long sequence, String category, String area) {
    return Event.of(
        "monitoring.household-recognised.v1",
        household,
        sequence,
        Map.of(
            "recognitionId",
            recognition.toString(),
            "recognitionNo",
            "RD2021-00001",
            "householdId",
            household.toString(),
            "householdNo",
            "H" + household,
            "headName",
            "张三",
            "area",
            area,
            "category",
            category,
            "risks",
            List.of("01"),
            "recognisedOn",
            "2021-10-08"));
  }

  private static Event planOverdue(UUID household, UUID recognition, long sequence) {
    var body = new HashMap<String, Object>(plan(household, recognition));
    body.putAll(
        Map.of("recognitionNo", "RD2021-00001", "householdNo", "H" + household, "headName", "张三"));
    return Event.of("monitoring.support-plan-overdue.v1", household, sequence, body);
  }

  private static Event planSettled(UUID household, UUID recognition, long sequence) {
    var body = new HashMap<String, Object>(plan(household, recognition));
    body.put("settledOn", "2021-11-03");
    return Event.of("monitoring.support-plan-overdue-settled.v1", household, sequence, body);
  }

  private static Map<String, Object> plan(UUID household, UUID recognition) {
    return Map.of(
        "recognitionId",
        recognition.toString(),
        "householdId",
        household.toString(),
        "area",
        VILLAGE,
        "dueOn",
        "2021-11-01");
  }

  private static Event moved(UUID household, long sequence, String area) {
    return Event.of(
        "monitoring.household-changed.v1",
        household,
        sequence,
        Map.of(
            "householdId",
            household.toString(),
            "no",
            "H" + household,
            "area",
            area,
            "kind",
            "ORDINARY",
            "headName",
            "张三",
            "persons",
            List.of()));
  }

  private static Event number(UUID key, long sequence, int numerator, String day) {
    return Event.of(
        "assets.indicator-changed.v1",
        key,
        sequence,
        Map.of(
            "indicator",
            "ledger-differences",
            "area",
            "150822000000",
            "unit",
            "*",
            "asOf",
            day,
            "numerator",
            numerator,
            "denominator",
            1480));
  }
}
