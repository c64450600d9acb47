package county.tasks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import county.tasks.Staff;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is responsible for what, from when to when. PLAN_19_5. */
@CountyTest
class AssignmentTest {

  private static final String PLAN = "/api/tasks/v1/plan";

  @LocalServerPort private int port;
  @Autowired private BusinessClock clock;
  private Staff staff;

  @BeforeEach
  void staff() {
    staff = new Staff(port);
  }

  @Test
  void thePlansOwnUnitsAreInForceFromTheDayItWasIssued_PLAN_19_5() {
    var task = staff.county().get(PLAN + "/tasks/11/responsibility");
    assertThat(task.at("/sets/0/from")).isEqualTo("2021-09-16");
    assertThat(task.at("/today/0/unitName")).isEqualTo("民政局");
    assertThat(task.at("/today/0/duty")).isEqualTo("LEAD");
    assertThat(codes(task.json().at("/today")))
        .as("collective names are spelt out")
        .contains("150822101", "150822404", "disabled-federation")
        .doesNotContain("all-towns", "farm-companies", "150822405");
    assertThat(codes(task.json().at("/sets/0/units"))).contains("all-towns");
  }

  @Test
  void task14HasNoFarms() {
    assertThat(codes(staff.county().get(PLAN + "/tasks/14/responsibility").json().at("/today")))
        .contains("150822101")
        .doesNotContain("150822400");
  }

  @Test
  void aReassignmentReplacesTheSetFromItsDayOnAndKeepsTheOld() {
    var path = PLAN + "/tasks/16/responsibility";
    var from = clock.today().plusDays(3);
    var changed =
        staff
            .county()
            .post(path, set("bank", from, List.of(Map.of("unit", "finance", "person", "李四"))));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.at("/today/0/unit")).as("until then as before").isEqualTo("finance");
    assertThat(changed.at("/sets/0/units/0/unitName")).isEqualTo("人行");
    assertThat(changed.at("/sets/0/reason")).isEqualTo("机构职能调整");
    assertThat(changed.at("/sets/0/document")).isEqualTo("磴政办发〔2021〕1号");
    assertThat(changed.at("/sets/1/to")).isEqualTo(from.minusDays(1).toString());

    var earlier = staff.county().post(path, set("water", from.minusDays(1), List.of()));
    assertThat(earlier.status()).isEqualTo(422);
    assertThat(earlier.code()).isEqualTo("tasks.assignment.overlap");

    var corrected = staff.county().post(path, set("agriculture", from, List.of()));
    assertThat(corrected.json().at("/sets").size()).as("the same day is a correction").isEqualTo(2);
    assertThat(corrected.at("/sets/0/units/0/unit")).isEqualTo("agriculture");
  }

  @Test
  void aClauseWithUnitsOfItsOwnHasOnlyTheseUntilItFollowsItsTaskAgain() {
    var path = PLAN + "/clauses/18.9/responsibility";
    var today = clock.today();
    var own = staff.county().post(path, set("agriculture", today, List.of()));
    assertThat(own.status()).as(own.text()).isEqualTo(200);
    assertThat(own.json().at("/own").asBoolean()).isTrue();
    assertThat(codes(own.json().at("/today"))).containsExactly("agriculture");
    assertThat(codes(staff.county().get(PLAN + "/clauses/18.8/responsibility").json().at("/today")))
        .contains("organization");

    var back =
        staff
            .county()
            .post(PLAN + "/clauses/18.9/following", Map.of("from", today.plusDays(1).toString()));
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().at("/sets").valueStream().map(set -> set.at("/to").asString("open")))
        .contains(today.toString());
    assertThat(onDay("18.9", today.plusDays(1))).contains("organization");
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() {
    var wrong =
        set(
            "all-towns",
            LocalDate.of(2021, 1, 1),
            List.of(Map.of("unit", "water"), Map.of("unit", "water"), Map.of("unit", "nobody")));
    var refused = staff.county().post(PLAN + "/tasks/16/responsibility", wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(
            refused.json().at("/errors").valueStream().map(error -> error.at("/field").asString()))
        .containsExactlyInAnyOrder("lead", "from", "units[1].unit", "units[2].unit");
    assertThat(
            staff
                .county()
                .post(PLAN + "/tasks/16/responsibility", Map.of())
                .json()
                .at("/errors")
                .size())
        .isEqualTo(4);
    assertThat(staff.county().get(PLAN + "/clauses/2.99/responsibility").code())
        .isEqualTo("tasks.plan.clause-not-found");
  }

  /** A unit that was merged: whoever took over acts for it from the day after. */
  @Test
  void theSuccessorTakesOverWhatAMergedUnitWasResponsibleFor() throws SQLException {
    var end = clock.today().plusDays(20);
    owner(
        "insert into unit values ('old-office', '150822000000', 'DEPARTMENT', 90, '"
            + end
            + "', 'culture')",
        "insert into unit_name values ('old-office', '旧办公室', '-infinity', 'infinity', null)");
    staff
        .county()
        .post(
            PLAN + "/clauses/5.4/responsibility",
            set("old-office", clock.today(), List.of(Map.of("unit", "youth-league"))));
    assertThat(onDay("5.4", end)).containsExactlyInAnyOrder("old-office", "youth-league");
    assertThat(onDay("5.4", end.plusDays(1))).containsExactlyInAnyOrder("culture", "youth-league");
  }

  @Test
  void theDatabaseItselfRefusesTwoLeadsAtATime() {
    assertThat(
            catchThrowable(
                () ->
                    owner(
                        "insert into assignment (id, scope, task_no, unit, duty, valid_from, reason, document, changed_by) values"
                            + " (gen_random_uuid(), 'T3', 3, 'water', 'LEAD', '2021-12-01', 'r', 'd', 'x')")))
        .hasMessageContaining("one_");
  }

  private static List<String> onDay(String clause, LocalDate day) {
    try (var connection = TestStack.connect("tasks", "postgres");
        var select =
            connection.prepareStatement(
                "select array_agg(unit) from responsible_on(?) where clause_id = ?")) {
      select.setObject(1, day);
      select.setString(2, clause);
      try (var rows = select.executeQuery()) {
        rows.next();
        return List.of((String[]) rows.getArray(1).getArray());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void owner(String... statements) throws SQLException {
    try (var connection = TestStack.connect("tasks", "postgres");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Map<String, Object> set(
      String lead, LocalDate from, List<Map<String, String>> units) {
    return new HashMap<>(
        Map.of(
            "lead",
            lead,
            "leader",
            "某副县长",
            "units",
            units,
            "from",
            from.toString(),
            "reason",
            "机构职能调整",
            "document",
            "磴政办发〔2021〕1号"));
  }

  private static List<String> codes(JsonNode duties) {
    return duties.valueStream().map(duty -> duty.at("/unit").asString()).toList();
  }
}
