package county.stack.demo;

import county.stack.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One monitored household whose risk is said to be gone, as its people would work on it: begun in
 * one month as far as the notice, and gone on with when the notice has hung long enough. A
 * household that does not fulfil the conditions is withdrawn, as it would be.
 */
final class EliminationWork {
  private static final String MONITORING = "/api/monitoring/v1";

  /** How far an elimination is brought. */
  enum Until {
    PROPOSED,
    VERIFIED,
    COMPARED,
    APPRAISED,
    PUBLICISED,
    OBJECTED,
    WITHDRAWN,
    LOST,
    REJECTED_BY_TOWNSHIP,
    PUBLICITY_ENDED,
    REVIEWED,
    PREPARED,
    REJECTED_BY_COUNTY,
    DECIDED,
    ANNOUNCED,
    ELIMINATED,
    ROLLED_BACK;

    /** The notice has to hang before this. */
    boolean afterTheNotice() {
      return compareTo(PUBLICITY_ENDED) >= 0;
    }
  }

  private final JsonNode household;
  private final Until until;
  private final TownshipStaff staff;
  private final Desk county;
  private final Desk countyHead;
  private String id = "";
  private String version = "";
  private boolean goesOn;

  EliminationWork(
      JsonNode household, Until until, TownshipStaff staff, Desk county, Desk countyHead) {
    this.household = household;
    this.until = until;
    this.staff = staff;
    this.county = county;
    this.countyHead = countyHead;
  }

  boolean goesOn() {
    return goesOn;
  }

  /** Up to the notice, all on this day; nothing when a condition forbids to begin. */
  void begin(LocalDate today) {
    var proposal =
        Map.of("householdId", household.path("id").asString(), "reason", "帮扶后风险已经稳定消除（演示）");
    var proposed = staff.clerk().post(MONITORING + "/eliminations", proposal);
    if (!proposed.isDone()) {
      return;
    }
    id = proposed.body().path("id").asString();
    take(proposed.body());
    switch (until) {
      case PROPOSED -> {}
      case WITHDRAWN -> withdraw("该户要求继续帮扶，暂不消除（演示）", false);
      case REJECTED_BY_TOWNSHIP ->
          act(staff.head(), "rejection", Map.of("reason", "医疗支出仍然偏高，不同意消除（演示）"));
      case LOST -> withdraw("户主去世，整户自然减少（演示）", true);
      default -> collect(today);
    }
  }

  private void collect(LocalDate today) {
    act(
        staff.village(),
        "authorisation",
        Map.of("signedOn", today.toString(), "signedBy", "户主本人", "fileId", staff.villagePhoto()));
    act(
        staff.village(),
        "verification",
        Map.of(
            "visitedOn", today.toString(),
            "situation", "收入稳定，三保障和饮水安全有保障",
            "method", "SUPPORTED",
            "risksLeft", List.of(),
            "snapshot", snapshot(),
            "evidence", List.of(Map.of("kind", "FORM", "fileId", staff.villagePhoto()))));
    if (until == Until.VERIFIED) {
      return;
    }
    var compared = county.actOn(elimination() + "/comparison", version, Map.of("note", "与部门数据一致"));
    if (!compared.isDone()) {
      withdraw("部门数据显示条件还不具备，继续帮扶（演示）", false);
      return;
    }
    take(compared.body());
    if (until != Until.COMPARED) {
      appraise(today);
    }
  }

  /** The second collection: everything is in order. */
  private static Map<String, Object> snapshot() {
    var well = new HashMap<String, Object>();
    well.putAll(Map.of("wage", 52_000, "business", 18_000, "property", 0, "transfer", 2_400));
    well.putAll(Map.of("businessCost", 6_000, "claims", 0, "outOfPocket", 600));
    for (var problem :
        List.of("spendingLeft", "houseDamaged", "waterDamaged", "dropout", "uninsured")) {
      well.put(problem, false);
    }
    well.put("collector", "包村干部（演示）");
    well.put("collectorPhone", "13900000000");
    return well;
  }

  private void appraise(LocalDate today) {
    var papers =
        List.of(
            Map.of("kind", "MINUTES", "fileId", staff.clerkPhoto()),
            Map.of("kind", "SIGN_IN", "fileId", staff.clerkPhoto()));
    var meeting = new HashMap<String, Object>(Map.of("evidence", papers, "conclusion", "同意风险消除"));
    meeting.putAll(
        Map.of("heldOn", today.toString(), "place", "村委会", "attendees", 30, "present", 26));
    meeting.putAll(Map.of("votesFor", 25, "votesAgainst", 0));
    act(staff.clerk(), "appraisal", meeting);
    if (until == Until.APPRAISED) {
      return;
    }
    act(
        staff.clerk(),
        "publicity",
        Map.of("from", today.toString(), "place", "村务公开栏", "photoFileId", staff.clerkPhoto()));
    if (until == Until.OBJECTED) {
      act(staff.clerk(), "objections", Map.of("raisedBy", "村民（演示）", "content", "认为该户收入还不稳定"));
    }
    goesOn = until.afterTheNotice();
  }

  /** From the end of the notice on, all on this day. */
  void finish(LocalDate today) {
    act(staff.clerk(), "publicity-end", Map.of());
    if (until == Until.PUBLICITY_ENDED) {
      return;
    }
    act(staff.head(), "township-review", Map.of("approved", true, "opinion", "材料齐全，同意上报"));
    if (until == Until.REVIEWED) {
      return;
    }
    act(county, "preparation", Map.of("method", "SUPPORTED", "opinion", "建议标注风险消除"));
    if (until != Until.PREPARED) {
      decide(today);
    }
  }

  private void decide(LocalDate today) {
    boolean agrees = until != Until.REJECTED_BY_COUNTY;
    act(
        countyHead,
        "decision",
        Map.of("approved", agrees, "reason", agrees ? "监测范围尚未录入，经研究同意消除" : "经研究，收入还不稳定，继续监测"));
    if (until.compareTo(Until.ANNOUNCED) < 0) {
      return;
    }
    act(county, "announcement", Map.of("announcedOn", today.toString(), "place", "县政府网站"));
    if (until == Until.ANNOUNCED) {
      return;
    }
    act(county, "entry", Map.of("enteredOn", today.toString()));
    if (until == Until.ROLLED_BACK) {
      act(countyHead, "rollback", Map.of("reason", "复核发现收入计算有误，回退消除（演示）"));
    }
  }

  private void withdraw(String reason, boolean naturalLoss) {
    act(staff.clerk(), "withdrawal", Map.of("reason", reason, "naturalLoss", naturalLoss));
  }

  private void act(Desk desk, String action, Map<String, ?> body) {
    take(desk.actOn(elimination() + "/" + action, version, body).orFail());
  }

  private void take(JsonNode answer) {
    version = answer.path("version").asString();
  }

  private String elimination() {
    return MONITORING + "/eliminations/" + id;
  }
}
