package county.stack.demo;

import county.stack.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One clue on its way, as its people would work on it: begun in one month as far as the notice, and
 * gone on with when the notice has hung long enough.
 */
final class CaseWork {
  private static final String MONITORING = "/api/monitoring/v1";

  /** How far a clue is brought. */
  enum Until {
    LEFT_LYING,
    REFUSED,
    ASSIGNED,
    VISITED,
    WITHDRAWN,
    LOST,
    VERIFIED,
    COMPARED,
    APPRAISED,
    VOTED_DOWN,
    PUBLICISED,
    OBJECTED,
    PUBLICITY_ENDED,
    REJECTED_BY_TOWNSHIP,
    REVIEWED,
    PREPARED,
    REJECTED_BY_COUNTY,
    DECIDED,
    ANNOUNCED,
    ENTERED,
    SUPPORTED;

    /** The notice has to hang before this. */
    boolean afterTheNotice() {
      return compareTo(PUBLICITY_ENDED) >= 0;
    }
  }

  private final JsonNode clue;
  private final Until until;
  private final TownshipStaff staff;
  private final Desk county;
  private final Desk countyHead;
  private String id = "";
  private String version = "";
  private String category = "";

  CaseWork(JsonNode clue, Until until, TownshipStaff staff, Desk county, Desk countyHead) {
    this.clue = clue;
    this.until = until;
    this.staff = staff;
    this.county = county;
    this.countyHead = countyHead;
  }

  boolean goesOn() {
    return until.afterTheNotice() && !id.isEmpty();
  }

  /**
   * Up to the notice, all on this day; a clue that leads to a visit only is left to the village.
   */
  void begin(LocalDate today) {
    switch (until) {
      case LEFT_LYING -> {}
      case REFUSED -> {
        var resource = MONITORING + "/clues/" + clue.path("id").asString();
        staff
            .head()
            .act(resource + "/refusal", resource, Map.of("reason", "核实后家庭收入稳定，不存在风险（演示）"))
            .orFail();
      }
      default -> assignAndGoOn(today);
    }
  }

  private void assignAndGoOn(LocalDate today) {
    var resource = MONITORING + "/clues/" + clue.path("id").asString();
    var opened =
        staff.clerk().act(resource + "/assignment", resource, Map.of("note", "请入户核实")).orFail();
    if (opened.path("followUp").asBoolean()) {
      return;
    }
    id = opened.path("id").asString();
    var begun = staff.clerk().get(recognition()).orFail();
    if (!begun.path("state").asString().equals("ASSIGNED")) {
      id = ""; // it joined the household's case of an earlier month
      return;
    }
    take(begun);
    if (until.compareTo(Until.ASSIGNED) > 0) {
      visit(today);
    }
  }

  private void visit(LocalDate today) {
    act(staff.village(), "visit", Map.of("visitedOn", today.toString()));
    if (until == Until.VISITED) {
      return;
    }
    if (until == Until.WITHDRAWN || until == Until.LOST) {
      boolean lost = until == Until.LOST;
      act(
          staff.clerk(),
          "withdrawal",
          Map.of("reason", lost ? "独居户主去世（演示）" : "该户放弃申请（演示）", "naturalLoss", lost));
      return;
    }
    act(
        staff.village(),
        "authorisation",
        Map.of("signedOn", today.toString(), "signedBy", "户主本人", "fileId", staff.villagePhoto()));
    act(
        staff.village(),
        "verification",
        Map.of(
            "situation", situation(),
            "category", proposed(),
            "risks", List.of(risk()),
            "event", situation()));
    if (until.compareTo(Until.COMPARED) < 0) {
      return;
    }
    act(county, "comparison", Map.of("note", "与部门数据一致"));
    if (until.compareTo(Until.APPRAISED) >= 0) {
      appraise(today);
    }
  }

  private void appraise(LocalDate today) {
    boolean passes = until != Until.VOTED_DOWN;
    var papers =
        List.of(
            Map.of("kind", "MINUTES", "fileId", staff.clerkPhoto()),
            Map.of("kind", "SIGN_IN", "fileId", staff.clerkPhoto()));
    var meeting =
        new HashMap<String, Object>(
            Map.of("heldOn", today.toString(), "place", "村委会", "attendees", 30, "present", 26));
    meeting.putAll(
        Map.of(
            "votesFor", passes ? 24 : 3,
            "votesAgainst", passes ? 1 : 22,
            "conclusion", passes ? "同意纳入监测" : "不同意纳入监测",
            "evidence", papers));
    act(staff.clerk(), "appraisal", meeting);
    if (until.compareTo(Until.PUBLICISED) < 0) {
      return;
    }
    act(
        staff.clerk(),
        "publicity",
        Map.of("from", today.toString(), "place", "村务公开栏", "photoFileId", staff.clerkPhoto()));
    if (until == Until.OBJECTED) {
      act(staff.clerk(), "objections", Map.of("raisedBy", "村民（演示）", "content", "认为该户收入不低，请核实"));
    }
  }

  /** From the end of the notice on, all on this day. */
  void finish(LocalDate today) {
    act(staff.clerk(), "publicity-end", Map.of());
    if (until == Until.PUBLICITY_ENDED) {
      return;
    }
    boolean agrees = until != Until.REJECTED_BY_TOWNSHIP;
    act(
        staff.head(),
        "township-review",
        Map.of("approved", agrees, "opinion", agrees ? "材料齐全，同意上报" : "家庭条件不符合，不同意上报"));
    if (until.compareTo(Until.PREPARED) >= 0) {
      decide(today);
    }
  }

  private void decide(LocalDate today) {
    act(
        county,
        "preparation",
        Map.of("category", category, "risks", List.of(risk()), "opinion", "建议认定"));
    if (until == Until.PREPARED) {
      return;
    }
    boolean agrees = until != Until.REJECTED_BY_COUNTY;
    act(
        countyHead,
        "decision",
        Map.of("approved", agrees, "reason", agrees ? "监测范围尚未录入，经研究同意认定" : "经研究，风险已自行化解，不予认定"));
    if (until.compareTo(Until.ANNOUNCED) < 0) {
      return;
    }
    act(county, "announcement", Map.of("announcedOn", today.toString(), "place", "县政府网站"));
    if (until.compareTo(Until.ENTERED) < 0) {
      return;
    }
    act(
        county,
        "entry",
        Map.of("nationalNo", "演示" + clue.path("no").asString(), "enteredOn", today.toString()));
    if (until == Until.SUPPORTED) {
      plan(today);
    }
  }

  private void plan(LocalDate today) {
    var measure =
        Map.of(
            "kind", measure(),
            "description", "按风险类型落实帮扶（演示）",
            "unit", unit(),
            "from", today.toString());
    var person = Map.of("name", "帮扶干部（演示）", "unit", "苏木镇政府", "phone", "13900000000");
    staff
        .clerk()
        .post(
            recognition() + "/support-plan",
            Map.of("measures", List.of(measure), "responsible", List.of(person)))
        .orFail();
  }

  private String kind() {
    return clue.path("kind").asString();
  }

  private String risk() {
    return switch (kind()) {
      case "EDUCATION" -> "11";
      case "HOUSING" -> "09";
      default -> "01";
    };
  }

  private String measure() {
    return switch (kind()) {
      case "EDUCATION" -> "COMPULSORY_EDUCATION";
      case "HOUSING" -> "HOUSING";
      default -> "HEALTH";
    };
  }

  private String unit() {
    return switch (kind()) {
      case "EDUCATION" -> "教育局";
      case "HOUSING" -> "住建局";
      default -> "医保局";
    };
  }

  private String situation() {
    return switch (kind()) {
      case "EDUCATION" -> "家中有学龄儿童未在校";
      case "HOUSING" -> "唯一住房经鉴定为危房";
      default -> "家庭成员住院，自付费用高";
    };
  }

  private String proposed() {
    var household =
        staff
            .clerk()
            .get(MONITORING + "/households/" + clue.path("householdId").asString())
            .orFail();
    return household.path("kind").asString().equals("OUT_OF_POVERTY") ? "01" : "02";
  }

  private void act(Desk desk, String action, Map<String, ?> body) {
    take(desk.actOn(recognition() + "/" + action, version, body).orFail());
  }

  private void take(JsonNode answer) {
    version = answer.path("version").asString();
    category = answer.path("category").asString();
  }

  private String recognition() {
    return MONITORING + "/recognitions/" + id;
  }
}
