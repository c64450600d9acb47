package county.stack.endtoend;

import static county.stack.endtoend.Staff.MONITORING;
import static county.stack.endtoend.Staff.NEW_LAND_VILLAGE;
import static county.stack.endtoend.Staff.PATIENCE;
import static county.stack.endtoend.Staff.all;
import static county.stack.endtoend.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The main job from the bills to the support plan, through the gateway, by the people who do it:
 * the bureau's file makes a household a clue; the township assigns it, the village verifies, the
 * county compares, the village appraises and publicises, township and county review, prepare and
 * decide, and the township plans the support. Two other services react. First of all scenarios: it
 * counts on the demo county as it was loaded.
 */
@ExtendWith(RunningStack.class)
@Order(1)
class MainJobScenario {
  private static final String ILLNESS = "01";

  @Test
  void aHouseholdAtRiskIsFoundExplainedVerifiedPublicisedDecidedAndSupported(
      RunningStack.Running running) {
    try (var staff = Staff.of(running)) {
      var numbers = householdNumbers(staff.clerk());
      assertThat(numbers).hasSize(running.expected().households());
      var clues = all(staff.clerk(), MONITORING + "/clues?");
      assertExactlyTheExpectedAreWarned(running, numbers, clues);

      var clue =
          clues.stream()
              .filter(one -> text(one, "area").equals(NEW_LAND_VILLAGE))
              .filter(one -> text(one, "kind").equals("MEDICAL"))
              .findFirst()
              .orElseThrow();
      assertExplained(staff.clerk().get(MONITORING + "/clues/" + text(clue, "id")).orFail());

      var one = staff.assigned(text(clue, "id"));
      one.verified(ILLNESS, "户主因病住院").compared().publicised("同意纳入监测");
      assertTheNoticeHangsOn(one);
      one.noticeEnded().reviewed().prepared(ILLNESS);
      assertNobodyDecidesWhatHePrepared(one);
      one.decided().announced().entered();
      assertNeedCard(staff.county(), text(clue, "householdId"));
      one.supported("HEALTH", "落实医疗救助，签约家庭医生", "医保局");
      assertThat(one.state()).isEqualTo("SUPPORTING");
      assertOrdersForWhatNobodyDid(staff, clues.size() - 1);
    }
  }

  private static void assertTheNoticeHangsOn(CaseSteps one) {
    var tooEarly = one.attempt(one.staff().clerk(), "publicity-end", Map.of());
    assertThat(tooEarly.status())
        .as("a notice ends only after its last day: %s", tooEarly.body())
        .isEqualTo(422);
  }

  private static void assertNobodyDecidesWhatHePrepared(CaseSteps one) {
    var own =
        one.attempt(one.staff().county(), "decision", Map.of("approved", true, "reason", "同意"));
    assertThat(own.status()).isEqualTo(403);
  }

  private static void assertExactlyTheExpectedAreWarned(
      RunningStack.Running running, Map<String, String> numbers, List<JsonNode> clues) {
    var warned = new TreeSet<String>();
    clues.forEach(clue -> warned.add(numbers.get(text(clue, "householdId"))));
    assertThat(warned).isEqualTo(new TreeSet<>(running.expected().warned()));
  }

  /** The explanation names agency, file, row, amount, threshold, clause and a sentence. */
  private static void assertExplained(JsonNode clue) {
    var finding =
        clue.get("findings")
            .valueStream()
            .filter(one -> text(one, "outcome").equals("MET"))
            .findFirst()
            .orElseThrow();
    assertThat(text(finding, "sentence")).contains("元");
    assertThat(finding.get("clauses")).isNotEmpty();
    var fact =
        finding
            .get("facts")
            .valueStream()
            .filter(one -> one.hasNonNull("source"))
            .findFirst()
            .orElseThrow();
    assertThat(text(fact.get("source"), "agency")).isEqualTo("医保局");
    assertThat(text(fact.get("source"), "batch")).contains("医保自付-2021-10.csv");
    assertThat(finding.get("amounts").get(0).get("sample").asBoolean())
        .as("no amount of Dengkou is known")
        .isTrue();
  }

  private static void assertNeedCard(Desk county, String householdId) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(all(county, "/api/assistance/v1/need-cards?"))
                    .anyMatch(card -> text(card, "householdId").equals(householdId)));
  }

  /**
   * All other clues were left lying: when their day has passed, tasks-service opens an order for
   * each.
   */
  private static void assertOrdersForWhatNobodyDid(Staff staff, int left) {
    var clerk = staff.clerk();
    staff.moveTo(staff.today().plusDays(20));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(all(clerk, "/api/tasks/v1/orders?")).hasSizeGreaterThanOrEqualTo(left));
    var order = all(clerk, "/api/tasks/v1/orders?").getFirst();
    clerk
        .act(
            "/api/tasks/v1/orders/" + text(order, "id") + "/acknowledgement",
            "/api/tasks/v1/orders/" + text(order, "id"),
            Map.of("reply", "已收到，三日内办结"))
        .orFail();
    assertThat(text(clerk.get("/api/tasks/v1/orders/" + text(order, "id")).orFail(), "state"))
        .isEqualTo("ACKNOWLEDGED");
  }

  private static Map<String, String> householdNumbers(Desk clerk) {
    var numbers = new HashMap<String, String>();
    all(clerk, MONITORING + "/households?area=150822101")
        .forEach(one -> numbers.put(text(one, "id"), text(one, "no")));
    return numbers;
  }
}
