package county.stack.endtoend;

import static county.stack.endtoend.Staff.MONITORING;
import static county.stack.endtoend.Staff.NEW_LAND_VILLAGE;
import static county.stack.endtoend.Staff.PATIENCE;
import static county.stack.endtoend.Staff.all;
import static county.stack.endtoend.Staff.photo;
import static county.stack.endtoend.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The two channels that begin with people instead of a file: what a cadre of the village saw, and
 * what a villager without an account tells by the public form. Both come as far as the decision.
 * Source: PLAN_10_5.
 */
@ExtendWith(RunningStack.class)
class ChannelScenario {
  private static final String DISASTER = "04";
  private static final String ILLNESS = "01";
  private static final String SELF_REPORTS = MONITORING + "/self-reports";

  @Test
  void whatACadreSawBecomesAClueACaseAndADecision(RunningStack.Running running) {
    try (var staff = Staff.of(running)) {
      var household = text(staff.untroubled(), "id");
      var report = reported(staff, household);
      assertThat(report.path("joined").asBoolean()).as("%s", report).isFalse();
      assertThat(text(report, "reporterName")).isNotEmpty();

      var clue = clue(staff, text(report, "clueId"));
      assertThat(text(clue, "channel")).isEqualTo("CADRE");
      assertThat(text(clue, "sentence")).contains("新地村", "羊圈被大风刮倒");

      var one = staff.assigned(text(clue, "id")).recognised(DISASTER, "大风刮倒羊圈");
      assertMonitored(staff, household, DISASTER);
      one.supported("INDUSTRY", "帮助重建羊圈，落实养殖补贴", "农牧局");
      assertThat(one.state()).isEqualTo("SUPPORTING");
    }
  }

  @Test
  void whatAVillagerAsksForByThePublicFormBecomesAClueACaseAndADecision(
      RunningStack.Running running) {
    try (var staff = Staff.of(running);
        var villager = running.visitor()) {
      var household = staff.untroubled();
      var id = text(household, "id");
      var form =
          Map.of(
              "form",
              text(villager.get(SELF_REPORTS + "/form").orFail(), "form"),
              "area",
              NEW_LAND_VILLAGE,
              "name",
              headName(household),
              "phone",
              "13900001234",
              "risks",
              List.of(ILLNESS),
              "happened",
              "家里老人做了心脏手术，欠了债",
              "consent",
              true);
      var receipt = text(submittedAsSlowlyAsPeopleDo(villager, form), "receipt");
      assertThat(text(progress(villager, receipt), "state")).isEqualTo("RECEIVED");
      assertThat(villager.get(SELF_REPORTS + "?size=1").status())
          .as("the public hands in and asks for its own, and reads no list")
          .isEqualTo(401);

      var clue = clue(staff, matched(staff, receipt, id));
      assertThat(text(clue, "channel")).isEqualTo("SELF_REPORT");
      assertThat(text(clue, "sentence")).contains(receipt);
      assertThat(text(progress(villager, receipt), "explanation")).contains(text(clue, "no"));

      var one = staff.assigned(text(clue, "id")).recognised(ILLNESS, "老人心脏手术");
      assertMonitored(staff, id, ILLNESS);
      assertThat(text(progress(villager, receipt), "explanation"))
          .as("the villager reads that it is decided")
          .contains(text(clue, "no"), "已经办结");
      one.supported("HEALTH", "落实医疗救助，签约家庭医生", "医保局");
    }
  }

  private static JsonNode reported(Staff staff, String household) {
    return staff
        .village()
        .post(
            MONITORING + "/households/" + household + "/reports",
            Map.of(
                "happenedOn", staff.today().toString(),
                "risks", List.of(DISASTER),
                "seen", "羊圈被大风刮倒，死了十一只羊",
                "files", List.of(photo(staff.village()))))
        .orFail();
  }

  /** The guard refuses a form that comes back faster than anybody fills it in. */
  private static JsonNode submittedAsSlowlyAsPeopleDo(Desk villager, Map<String, ?> form) {
    var tooFast = villager.post(SELF_REPORTS, form);
    assertThat(text(tooFast.body(), "type")).as("%s", tooFast.body()).endsWith("not-human");
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> villager.post(SELF_REPORTS, form), Desk.Answer::isDone)
        .body();
  }

  private static JsonNode progress(Desk villager, String receipt) {
    return villager
        .post(SELF_REPORTS + "/states", Map.of("receipt", receipt, "phone", "13900001234"))
        .orFail();
  }

  /** The township finds the household by its name; the id of the clue. */
  private static String matched(Staff staff, String receipt, String household) {
    var report =
        all(staff.clerk(), SELF_REPORTS + "?state=RECEIVED").stream()
            .filter(one -> text(one, "receipt").equals(receipt))
            .findFirst()
            .orElseThrow();
    var path = SELF_REPORTS + "/" + text(report, "id");
    assertThat(staff.clerk().get(path + "/candidates").orFail())
        .anySatisfy(
            candidate -> {
              assertThat(text(candidate, "householdId")).isEqualTo(household);
              assertThat(text(candidate, "why")).contains("同村同名");
            });
    var answer = staff.clerk().act(path + "/match", path, Map.of("householdId", household));
    return text(answer.orFail(), "clueId");
  }

  private static JsonNode clue(Staff staff, String id) {
    return staff.clerk().get(MONITORING + "/clues/" + id).orFail();
  }

  private static void assertMonitored(Staff staff, String id, String risk) {
    var household = staff.household(id);
    assertThat(text(household, "monitoredSince")).isEqualTo(staff.today().toString());
    assertThat(household.path("risks").valueStream().map(JsonNode::asString)).containsExactly(risk);
  }

  private static String headName(JsonNode household) {
    return household
        .path("members")
        .valueStream()
        .filter(member -> text(member, "relation").equals("户主"))
        .map(member -> text(member, "name"))
        .findFirst()
        .orElseThrow();
  }
}
