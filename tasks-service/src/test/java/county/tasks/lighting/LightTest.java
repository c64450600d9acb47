package county.tasks.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.crypto.Sm3;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import county.platform.time.BusinessDateService;
import county.tasks.Staff;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Lights follow what they rest on; a red one opens an order, and its end ends it. PLAN_19_1,
 * PLAN_19_5.
 */
@CountyTest
class LightTest {

  private static final String BOARD = "/api/tasks/v1/board";
  private static final String MILESTONES = "/api/tasks/v1/milestones";
  private static final String ORDERS = "/api/tasks/v1/orders";

  @LocalServerPort private int port;
  @Autowired private BusinessClock clock;
  @Autowired private BusinessDateService dates;
  private Staff staff;

  @BeforeEach
  void staff() {
    staff = new Staff(port);
  }

  @Test
  void everyClauseTaskAndUnitHasALightAfterTheFirstSweep_PLAN_19_5() {
    Eventually.holds(() -> assertThat(lights("CLAUSE")).isEqualTo(317));
    assertThat(lights("TASK")).isEqualTo(21);
    assertThat(lights("UNIT")).as("31 departments, 10 townships and farms").isEqualTo(41);
    assertThat(light("8.22", "transport").at("/light").asString()).isEqualTo("BLUE");
    assertThat(light("8.22", "transport").at("/sentence").asString()).contains("已全部完成并验收");
  }

  /** The whole life: nothing known, overdue, red, ordered, handed in, accepted. */
  @Test
  void anOverdueMilestoneTurnsRedAndOpensAnOrderThatEndsWithTheLight_PLAN_19_1() {
    var due = clock.today().plusDays(1);
    var milestone =
        staff
            .county()
            .post(
                MILESTONES,
                Staff.milestone(
                    "5.2", "culture", "宣讲场次", due.minusDays(100).toString(), due.toString()));
    assertThat(milestone.status()).as(milestone.text()).isEqualTo(201);
    var path = MILESTONES + "/" + milestone.at("/milestone/id");
    awaitLight("5.2", "culture", "UNKNOWN");
    assertThat(light("5.2", "culture").at("/sentence").asString())
        .contains("不能判断")
        .contains("应由文旅广局提供");

    moveTo(due.plusDays(1));
    awaitLight("5.2", "culture", "RED");
    assertThat(findings("5.2", "culture").at("/0/rule").asString()).isEqualTo("milestone-overdue");
    assertThat(findings("5.2", "culture").at("/0/facts/0/value").asString()).isEqualTo("宣讲场次");
    var order = theOrder("5.2");
    assertThat(order.at("/kindLabel").asString()).isEqualTo("红灯督办");
    assertThat(order.at("/level").asString()).isEqualTo("YELLOW");
    assertThat(order.at("/unit").asString()).isEqualTo("culture");
    Eventually.holds(
        () ->
            assertThat(Events.of("tasks", "clause:5.2"))
                .anyMatch(
                    event ->
                        event.type().equals("tasks.light-changed.v1")
                            && event.body().at("/to").asString().equals("RED")
                            && event.body().at("/why").asString().contains("逾期")));

    var culture = staff.department("culture");
    for (int figure : new int[] {40, 60}) {
      assertThat(
              culture.post(path + "/reports", Map.of("figure", figure, "words", "正在补做")).status())
          .as("while red more than once a month")
          .isEqualTo(200);
    }
    culture.post(
        path + "/completion", Map.of("words", "完成", "files", List.of(Staff.file(culture))));
    awaitLight("5.2", "culture", "GREEN");
    Eventually.holds(
        () ->
            assertThat(order(order.at("/id").asString()).at("/clearedBecause").asString())
                .isEqualTo("红灯已解除，系统自动销号"));
    staff.head().post(path + "/acceptance", Map.of("reason", "属实"));
    awaitLight("5.2", "culture", "BLUE");

    var changes = clause("5.2").at("/changes");
    assertThat(changes.valueStream().map(change -> change.at("/to").asString()))
        .containsSubsequence("BLUE", "GREEN", "RED", "UNKNOWN");
    assertThat(digestsHold()).isTrue();
  }

  @Test
  void anOverdueClueShowsInTheLightOfItsTownshipAndIsRaisedDayByDay_PLAN_2_7() {
    var household = UUID.randomUUID();
    var clue = UUID.randomUUID();
    try (var monitoring = Foreign.service("monitoring")) {
      monitoring.tell(
          Event.of(
              "monitoring.clue-overdue.v1",
              household,
              1,
              Map.of(
                  "clueId", clue.toString(),
                  "clueNo", "XS2021-00088",
                  "householdId", household.toString(),
                  "householdNo", "H" + household,
                  "headName", "张三",
                  "area", "150822200201",
                  "dueOn", "2021-10-07")));
    }
    Eventually.holds(
        () ->
            assertThat(
                    findings("2.7", "150822200")
                        .valueStream()
                        .map(one -> one.at("/rule").asString()))
                .isNotEmpty());
    var order =
        staff.township("150822200").get(ORDERS + "?clause=2.7&open=true").json().at("/items/0");
    assertThat(order.at("/level").asString()).isEqualTo("BLUE");
    moveTo(LocalDate.parse(order.at("/replyBy").asString()).plusDays(1));
    Eventually.holds(
        () ->
            assertThat(order(order.at("/id").asString()).at("/level").asString())
                .isEqualTo("YELLOW"));
  }

  @Test
  void aLightSetByHandShowsAsSuchBesideTheComputedOne() {
    var set =
        Map.of(
            "clause",
            "17.2",
            "unit",
            "natural-resources",
            "light",
            "GREY",
            "until",
            clock.today().plusDays(60).toString(),
            "reason",
            "国土变更调查期间暂缓",
            "document",
            "磴政办函〔2021〕3号");
    assertThat(staff.head().post("/api/tasks/v1/lights/overrides", set).status()).isEqualTo(201);
    staff
        .county()
        .post(
            MILESTONES,
            Staff.milestone(
                "17.2",
                "natural-resources",
                "违规占用清零",
                "2021-09-16",
                clock.today().minusDays(1).toString()));
    Eventually.holds(
        () -> {
          var light = light("17.2", "natural-resources");
          assertThat(light.at("/light").asString()).isEqualTo("GREY");
          assertThat(light.at("/computed").asString()).isEqualTo("RED");
          assertThat(light.at("/sentence").asString()).startsWith("人工设为未到期").contains("系统计算为红灯");
        });
    staff
        .head()
        .post(
            "/api/tasks/v1/lights/releases", Map.of("clause", "17.2", "unit", "natural-resources"));
    awaitLight("17.2", "natural-resources", "RED");
    assertThat(
            staff
                .head()
                .post(
                    "/api/tasks/v1/lights/overrides",
                    Map.of(
                        "clause",
                        "17.2",
                        "unit",
                        "natural-resources",
                        "light",
                        "BLUE",
                        "until",
                        "2021-01-01",
                        "reason",
                        "r",
                        "document",
                        "d"))
                .json()
                .at("/errors")
                .size())
        .isEqualTo(2);
  }

  @Test
  void aSeriesGoesOnWhenItsPeriodIsOver() {
    var due = clock.today().plusDays(1);
    var yearly =
        Staff.milestone("13.3", "labour", "基金安全检查", clock.today().toString(), due.toString());
    yearly.putAll(Map.of("cycle", "MONTHLY", "until", due.plusMonths(2).toString()));
    var first = staff.county().post(MILESTONES, yearly);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    moveTo(due.plusDays(1));
    Eventually.holds(
        () -> {
          var rows =
              staff.county().get(MILESTONES + "?clause=13.3&unit=labour").json().at("/items");
          assertThat(rows.size()).isEqualTo(2);
          assertThat(rows.at("/1/dueOn").asString()).isEqualTo(due.plusMonths(1).toString());
          assertThat(rows.at("/1/state").asString()).isEqualTo("ACTIVE");
        });
  }

  private void moveTo(LocalDate day) {
    dates.moveTo(day);
    Eventually.holds(() -> assertThat(dates.state().sweptTo()).isAfterOrEqualTo(day));
  }

  private void awaitLight(String clause, String unit, String light) {
    Eventually.holds(
        () ->
            assertThat(light(clause, unit).at("/light").asString())
                .as(light(clause, unit).at("/sentence").asString())
                .isEqualTo(light));
  }

  private JsonNode clause(String clause) {
    return staff.leader().get(BOARD + "/clauses/" + clause).json();
  }

  private JsonNode part(String clause, String unit) {
    var units = clause(clause).at("/units");
    for (var part : units) {
      if (part.at("/unit").asString().equals(unit)) {
        return part;
      }
    }
    return units.at("/none");
  }

  private JsonNode light(String clause, String unit) {
    return part(clause, unit).at("/light");
  }

  private JsonNode findings(String clause, String unit) {
    return part(clause, unit).at("/findings");
  }

  private JsonNode theOrder(String clause) {
    var open = ORDERS + "?open=true&clause=" + clause;
    Eventually.holds(
        () -> assertThat(staff.county().get(open).json().at("/items").size()).isEqualTo(1));
    return order(staff.county().get(open).at("/items/0/id"));
  }

  private JsonNode order(String id) {
    return staff.county().get(ORDERS + "/" + id).json();
  }

  private static long lights(String kind) {
    return number("select count(*) from light_now where kind = '" + kind + "'");
  }

  /** Every change carries the digest of its own record. */
  private static boolean digestsHold() {
    try (var connection = TestStack.connect("tasks", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select record, hash from light_change")) {
      boolean hold = rows.next();
      do {
        hold = hold && Sm3.hex(rows.getString(1)).equals(rows.getString(2));
      } while (rows.next());
      return hold;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(String sql) {
    try (var connection = TestStack.connect("tasks", "postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
