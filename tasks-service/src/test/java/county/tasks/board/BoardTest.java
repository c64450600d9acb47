package county.tasks.board;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.StatementCount;
import county.platform.time.BusinessClock;
import county.tasks.Staff;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaders, the county and units read. PLAN_19_5. */
@CountyTest
class BoardTest {

  private static final String BOARD = "/api/tasks/v1/board";

  @LocalServerPort private int port;
  @Autowired private BusinessClock clock;
  private Staff staff;

  @BeforeEach
  void theFirstSweepIsOver() {
    staff = new Staff(port);
    Eventually.holds(
        () -> assertThat(staff.leader().get(BOARD).at("/light/lightLabel")).isNotEmpty());
  }

  @Test
  void theCountyStandsOnOnePage_PLAN_19_5() {
    var board = staff.leader().get(BOARD);
    assertThat(board.json().at("/tasks").size()).isEqualTo(21);
    assertThat(board.at("/tasks/7/leadName")).isEqualTo("交通局");
    assertThat(
            board
                .json()
                .at("/tasks/7/light/counts")
                .valueStream()
                .mapToInt(count -> count.asInt())
                .sum())
        .as("every clause of the task is counted once")
        .isEqualTo(38);
    assertThat(board.json().at("/units").size()).isGreaterThanOrEqualTo(41);
    assertThat(
            board.json().at("/light/counts").valueStream().mapToInt(count -> count.asInt()).sum())
        .isEqualTo(21);
    assertThat(StatementCount.during(() -> staff.leader().get(BOARD))).hasSize(3);
  }

  @Test
  void aTaskShowsItsClausesWithLightsMilestonesAndOrders() {
    var task = staff.leader().get(BOARD + "/tasks/8");
    assertThat(task.json().at("/clauses").size()).isEqualTo(38);
    assertThat(task.at("/clauses/7/id")).isEqualTo("8.8");
    assertThat(task.json().at("/clauses/7/milestones").asInt()).isPositive();
    assertThat(task.at("/clauses/7/light/light")).isNotEmpty();
    assertThat(staff.leader().get(BOARD + "/tasks/22").status()).isEqualTo(404);
    assertThat(staff.leader().get(BOARD + "/clauses/8.99").code())
        .isEqualTo("tasks.plan.clause-not-found");
  }

  @Test
  void aUnitSeesWhatItIsResponsibleForAndWhatIsDueNext() {
    var milestone =
        Staff.milestone(
            "6.26",
            "agriculture",
            "渔业规划",
            clock.today().toString(),
            clock.today().plusDays(5).toString());
    assertThat(staff.county().post("/api/tasks/v1/milestones", new HashMap<>(milestone)).status())
        .isEqualTo(201);
    var unit = staff.department("agriculture").get(BOARD + "/units/agriculture");
    assertThat(unit.at("/unit/name")).isEqualTo("农牧和科技局");
    assertThat(
            unit.json()
                .at("/clauses")
                .valueStream()
                .filter(clause -> clause.at("/duty").asString().equals("LEAD"))
                .count())
        .as("tasks 6 and 19")
        .isGreaterThanOrEqualTo(42);
    assertThat(unit.json().at("/due").valueStream().map(due -> due.at("/title").asString()))
        .contains("渔业规划");
    assertThat(
            staff
                .township("150822101")
                .get(BOARD + "/units/150822101")
                .json()
                .at("/indicators")
                .size())
        .isPositive();
    assertThat(staff.leader().get(BOARD + "/units/nobody").code())
        .isEqualTo("tasks.unit.not-found");
  }

  @Test
  void theBulletinOfAMonthIsDerivedFromDatedFacts_PLAN_19_1() {
    var month = YearMonth.from(clock.today());
    var bulletin = staff.leader().get(BOARD + "/bulletins/" + month);
    assertThat(bulletin.status()).as(bulletin.text()).isEqualTo(200);
    assertThat(bulletin.json().at("/clauses").valueStream().mapToInt(count -> count.asInt()).sum())
        .isEqualTo(317);
    assertThat(bulletin.json().at("/tasks").size()).isEqualTo(21);
    assertThat(bulletin.at("/dataTime")).isNotEmpty();
    assertThat(bulletin.json().at("/monthIsOver").asBoolean()).isFalse();
    assertThat(staff.leader().get(BOARD + "/bulletins/" + month.plusMonths(1)).status())
        .isEqualTo(400);
    assertThat(staff.leader().get(BOARD + "/bulletins/2021-13").status()).isEqualTo(400);
    var before = staff.leader().get(BOARD + "/bulletins/2021-08");
    assertThat(before.json().at("/clauses/GREY").asInt()).as("before the plan").isEqualTo(317);
    assertThat(before.json().at("/orders/open").asInt()).isZero();
  }

  @Test
  void everyRoleOfTheCountyReadsAndTheVillageDoesNot() {
    for (var reader :
        Map.of("leader", "150822", "auditor", "150822", "township_head", "150822101").entrySet()) {
      assertThat(staff.colleague(reader.getKey(), reader.getValue(), "x").get(BOARD).status())
          .isEqualTo(200);
    }
    assertThat(staff.colleague("village", "150822101211", "150822101").get(BOARD).status())
        .isEqualTo(403);
  }
}
