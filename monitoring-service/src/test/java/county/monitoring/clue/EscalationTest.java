package county.monitoring.clue;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry.Registered;
import county.platform.testing.ApiClient;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An overdue clue goes up to the township's head and then to the county. */
class EscalationTest extends ClueTestBase {

  @Autowired private EscalationService escalations;

  @Test
  void anOverdueClueGoesUpLevelByLevel() {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);
    var due = today().plusDays(2);

    sweep(due);
    assertThat(urgeable(head(), id)).as("due today").isFalse();
    sweep(due.plusDays(1));
    sweep(due.plusDays(1));
    assertThat(urgeable(head(), id)).isTrue();
    assertThat(urgeable(countyHead(), id)).isFalse();
    assertThat(urgeable(township(), id)).as("not a head").isFalse();
    assertThat(rowOf(household).at("/escalated").asString()).isEqualTo("TOWNSHIP");

    sweep(due.plusDays(3));
    assertThat(urgeable(countyHead(), id)).isTrue();
    assertThat(urgeable(ApiClient.at(port).as("leader", "150822"), id)).isTrue();
    var clue = township().get(CLUES + "/" + id);
    assertThat(clue.at("/escalated")).isEqualTo("COUNTY");
    assertThat(clue.json().at("/escalations")).hasSize(2);
    assertThat(clue.at("/escalations/0/levelLabel")).isEqualTo("苏木镇");
    assertThat(clue.at("/escalations/1/escalatedOn")).isEqualTo(due.plusDays(3).toString());
  }

  @Test
  void aHeadWhoUrgedIsAskedNoMoreAndHisWordsStandOnTheClue() {
    var id = clueOf(overdue());
    int mine = todos(head());
    int countys = todos(countyHead());
    assertThat(mine).isPositive();

    var urged = head().post(CLUES + "/" + id + "/urging", Map.of("note", "明天上午入户，下班前报结果"));
    assertThat(urged.status()).as(urged.text()).isEqualTo(200);
    assertThat(urged.at("/escalations/0/note")).isEqualTo("明天上午入户，下班前报结果");
    assertThat(todos(head())).isEqualTo(mine - 1);
    assertThat(todos(countyHead())).as("the county still waits").isEqualTo(countys);
    assertThat(todos(township())).as("not a head").isZero();
    var again = head().post(CLUES + "/" + id + "/urging", Map.of("note", "再催一次"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("monitoring.clue.not-escalated");
    assertThat(
            ApiClient.at(port)
                .as("township_head", "150822103")
                .post(CLUES + "/" + id + "/urging", Map.of("note", "别镇的"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aClueThatIsTakenUpWaitsForNoHeadAnyMore() {
    var household = overdue();
    var id = clueOf(household);
    int before = todos(head());
    township().post(CLUES + "/" + id + "/assignment", Map.of());

    assertThat(todos(head())).isEqualTo(before - 1);
    assertThat(urgeable(countyHead(), id)).isFalse();
    assertThat(rowOf(household).at("/escalated").asString("")).isEmpty();
    assertThat(head().post(CLUES + "/" + id + "/urging", Map.of("note", "已经办了")).status())
        .isEqualTo(409);
  }

  private Registered overdue() {
    var household = household();
    warn(household, UUID.randomUUID());
    sweep(today().plusDays(5));
    return household;
  }

  private void sweep(LocalDate day) {
    system.run("sweep:clue-overdue", () -> escalations.escalate(day));
  }

  private static boolean urgeable(ApiClient somebody, String clue) {
    return somebody.get(CLUES + "/" + clue).json().at("/urgeable").asBoolean();
  }

  /** How many clues wait for somebody's word. */
  private static int todos(ApiClient somebody) {
    return somebody
        .get("/api/monitoring/v1/todos")
        .json()
        .valueStream()
        .filter(list -> list.at("/kind").asString().equals("clue-escalated"))
        .mapToInt(list -> list.at("/count").asInt())
        .sum();
  }

  private ApiClient countyHead() {
    return ApiClient.at(port).as("county_head", "150822").with("If-Match", "*");
  }
}
