package county.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import county.stack.Desk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The main job from the bills to the support plan, through the gateway, by the people who do it:
 * the bureau's file makes a household a clue; the township assigns it, the village verifies, the
 * county compares, the village appraises and publicises, township and county review, prepare and
 * decide, and the township plans the support. Two other services react.
 */
@ExtendWith(RunningStack.class)
class MainJobScenario {
  private static final String MONITORING = "/api/monitoring/v1";
  private static final String NEW_LAND_VILLAGE = "150822101211";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ILLNESS = "01";

  @Test
  void aHouseholdAtRiskIsFoundExplainedVerifiedPublicisedDecidedAndSupported(
      RunningStack.Running running) throws Exception {
    try (var clerk = running.as("zhen");
        var village = running.as("cun");
        var townHead = running.as("zhenzhang");
        var county = running.as("xian");
        var countyHead = running.as("juzhang")) {
      var numbers = householdNumbers(clerk);
      assertThat(numbers).hasSize(running.expected().households());
      var clues = all(clerk, MONITORING + "/clues?");
      assertExactlyTheExpectedAreWarned(running, numbers, clues);

      var clue =
          clues.stream()
              .filter(one -> text(one, "area").equals(NEW_LAND_VILLAGE))
              .filter(one -> text(one, "kind").equals("MEDICAL"))
              .findFirst()
              .orElseThrow();
      assertExplained(clerk.get(MONITORING + "/clues/" + text(clue, "id")).orFail());

      var caseId = assigned(clerk, clue);
      var household = clerk.get(MONITORING + "/households/" + text(clue, "householdId")).orFail();
      verified(
          village,
          caseId,
          text(household, "kind").equals("OUT_OF_POVERTY") ? "01" : "02",
          today(clerk));
      compared(county, caseId);
      appraisedAndPublicised(clerk, county, caseId);
      decided(clerk, townHead, county, countyHead, caseId);
      assertNeedCard(county, text(clue, "householdId"));
      supported(clerk, caseId, today(clerk));
      assertOrdersForWhatNobodyDid(clerk, county, clues.size() - 1);
    }
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

  private static String assigned(Desk clerk, JsonNode clue) {
    var resource = MONITORING + "/clues/" + text(clue, "id");
    var opened = clerk.act(resource + "/assignment", resource, Map.of("note", "请尽快入户核实")).orFail();
    return text(opened, "id");
  }

  private static void verified(Desk village, String caseId, String category, LocalDate today)
      throws IOException {
    act(village, caseId, "visit", Map.of("visitedOn", today.toString()));
    act(
        village,
        caseId,
        "authorisation",
        Map.of("signedOn", today.toString(), "signedBy", "户主本人", "fileId", photo(village)));
    act(
        village,
        caseId,
        "verification",
        Map.of(
            "situation",
            "户主住院，自付费用高，家庭收入减少",
            "category",
            category,
            "risks",
            List.of(ILLNESS),
            "event",
            "户主因病住院"));
  }

  private static void compared(Desk county, String caseId) {
    act(county, caseId, "comparison", Map.of("note", "与医保数据一致"));
  }

  private static void appraisedAndPublicised(Desk clerk, Desk county, String caseId)
      throws IOException {
    var today = today(clerk).toString();
    var papers =
        List.of(
            Map.of("kind", "MINUTES", "fileId", photo(clerk)),
            Map.of("kind", "SIGN_IN", "fileId", photo(clerk)));
    var meeting =
        new HashMap<String, Object>(
            Map.of(
                "heldOn",
                today,
                "place",
                "村委会",
                "attendees",
                30,
                "present",
                26,
                "votesFor",
                24,
                "votesAgainst",
                1));
    meeting.putAll(Map.of("conclusion", "同意纳入监测", "evidence", papers));
    act(clerk, caseId, "appraisal", meeting);
    var posted =
        act(
            clerk,
            caseId,
            "publicity",
            Map.of("from", today, "place", "村务公开栏", "photoFileId", photo(clerk)));

    var tooEarly = clerk.act(recognition(caseId) + "/publicity-end", recognition(caseId), Map.of());
    assertThat(tooEarly.status())
        .as("a notice ends only after its last day: %s", tooEarly.body())
        .isEqualTo(422);
    moveTo(county, LocalDate.parse(text(posted.get("publicity"), "until")).plusDays(1));
    act(clerk, caseId, "publicity-end", Map.of());
  }

  private static void decided(
      Desk clerk, Desk townHead, Desk county, Desk countyHead, String caseId) {
    act(townHead, caseId, "township-review", Map.of("approved", true, "opinion", "材料齐全，同意上报"));
    var reviewed = clerk.get(MONITORING + "/recognitions/" + caseId).orFail();
    var category = text(reviewed, "category");
    act(
        county,
        caseId,
        "preparation",
        Map.of("category", category, "risks", List.of(ILLNESS), "opinion", "建议认定"));
    assertThat(
            county
                .act(
                    recognition(caseId) + "/decision",
                    recognition(caseId),
                    Map.of("approved", true, "reason", "同意"))
                .status())
        .as("nobody decides what he prepared")
        .isEqualTo(403);
    act(
        countyHead,
        caseId,
        "decision",
        Map.of("approved", true, "reason", "因病自付较大，监测范围尚未录入，经研究同意认定"));
    var today = today(clerk).toString();
    act(county, caseId, "announcement", Map.of("announcedOn", today, "place", "县政府网站"));
    act(county, caseId, "entry", Map.of("nationalNo", "1508220000001", "enteredOn", today));
  }

  private static void assertNeedCard(Desk county, String householdId) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(all(county, "/api/assistance/v1/need-cards?"))
                    .anyMatch(card -> text(card, "householdId").equals(householdId)));
  }

  private static void supported(Desk clerk, String caseId, LocalDate today) {
    var measure =
        Map.of(
            "kind",
            "HEALTH",
            "description",
            "落实医疗救助，签约家庭医生",
            "unit",
            "医保局",
            "from",
            today.toString());
    var person = Map.of("name", "张建国", "unit", "隆盛合镇政府", "phone", "13900000000");
    clerk
        .post(
            MONITORING + "/recognitions/" + caseId + "/support-plan",
            Map.of("measures", List.of(measure), "responsible", List.of(person)))
        .orFail();
    assertThat(text(clerk.get(MONITORING + "/recognitions/" + caseId).orFail(), "state"))
        .isEqualTo("SUPPORTING");
  }

  /**
   * All other clues were left lying: when their day has passed, tasks-service opens an order for
   * each.
   */
  private static void assertOrdersForWhatNobodyDid(Desk clerk, Desk county, int left) {
    moveTo(county, today(county).plusDays(20));
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

  private static JsonNode act(Desk desk, String caseId, String action, Map<String, ?> body) {
    return desk.act(recognition(caseId) + "/" + action, recognition(caseId), body).orFail();
  }

  private static String recognition(String caseId) {
    return MONITORING + "/recognitions/" + caseId;
  }

  private static LocalDate today(Desk desk) {
    return LocalDate.parse(text(desk.get("/api/gateway/v1/session").orFail(), "businessDate"));
  }

  private static void moveTo(Desk county, LocalDate day) {
    county.post("/api/gateway/v1/business-date/moves", Map.of("to", day.toString())).orFail();
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(Desk.UnexpectedAnswer.class)
        .until(
            () -> county.get("/api/gateway/v1/business-date").orFail().get("caughtUp").asBoolean());
  }

  /** A small photo as evidence; returns the id of the stored file. */
  private static String photo(Desk desk) throws IOException {
    var file = Files.createTempFile(Path.of("target"), "photo", ".png");
    ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return text(
        desk.upload(MONITORING + "/files?name=photo.png", file, "image/png").orFail(), "id");
  }

  private static Map<String, String> householdNumbers(Desk clerk) {
    var numbers = new HashMap<String, String>();
    all(clerk, MONITORING + "/households?area=150822101")
        .forEach(one -> numbers.put(text(one, "id"), text(one, "no")));
    return numbers;
  }

  /** Every page of a list. */
  private static List<JsonNode> all(Desk desk, String list) {
    var items = new ArrayList<JsonNode>();
    var page = desk.get(list + "&size=200").orFail();
    page.get("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = desk.get(list + "&size=200&cursor=" + text(page, "next")).orFail();
      page.get("items").forEach(items::add);
    }
    return items;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }
}
