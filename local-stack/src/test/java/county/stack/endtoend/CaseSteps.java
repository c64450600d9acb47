package county.stack.endtoend;

import static county.stack.endtoend.Staff.photo;
import static county.stack.endtoend.Staff.text;

import county.stack.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One case on its way, each step taken by those whose step it is, on the business date of that
 * moment. Recognition and elimination share most of their steps.
 *
 * @param path of the case
 */
record CaseSteps(Staff staff, String path) {

  JsonNode read() {
    return staff.clerk().get(path).orFail();
  }

  String state() {
    return text(read(), "state");
  }

  /** Takes a step on the version that stands; the answer may be a refusal. */
  Desk.Answer attempt(Desk desk, String action, Map<String, ?> body) {
    return desk.act(path + "/" + action, path, body);
  }

  JsonNode act(Desk desk, String action, Map<String, ?> body) {
    return attempt(desk, action, body).orFail();
  }

  /** A recognition from the visit to the entry in the national system. */
  CaseSteps recognised(String risk, String event) {
    return verified(risk, event)
        .compared()
        .publicised("同意纳入监测")
        .noticeEnded()
        .reviewed()
        .prepared(risk)
        .decided()
        .announced()
        .entered();
  }

  CaseSteps authorised() {
    act(
        staff.village(),
        "authorisation",
        Map.of("signedOn", today(), "signedBy", "户主本人", "fileId", photo(staff.village())));
    return this;
  }

  /** The village visits the household of a recognition, has the paper signed, and reports. */
  CaseSteps verified(String risk, String event) {
    act(staff.village(), "visit", Map.of("visitedOn", today()));
    authorised();
    var household = staff.household(text(read(), "householdId"));
    act(
        staff.village(),
        "verification",
        Map.of(
            "situation",
            "入户核实情况属实，家庭支出大，收入减少",
            "category",
            text(household, "kind").equals("OUT_OF_POVERTY") ? "01" : "02",
            "risks",
            List.of(risk),
            "event",
            event));
    return this;
  }

  CaseSteps compared() {
    act(staff.county(), "comparison", Map.of("note", "与部门数据一致"));
    return this;
  }

  /** The village meets, and the notice goes up. */
  CaseSteps publicised(String conclusion) {
    var meeting =
        new HashMap<String, Object>(
            Map.of("heldOn", today(), "place", "村委会", "attendees", 30, "present", 26));
    meeting.putAll(
        Map.of(
            "votesFor",
            24,
            "votesAgainst",
            1,
            "conclusion",
            conclusion,
            "evidence",
            List.of(
                Map.of("kind", "MINUTES", "fileId", photo(staff.clerk())),
                Map.of("kind", "SIGN_IN", "fileId", photo(staff.clerk())))));
    act(staff.clerk(), "appraisal", meeting);
    act(
        staff.clerk(),
        "publicity",
        Map.of("from", today(), "place", "村务公开栏", "photoFileId", photo(staff.clerk())));
    return this;
  }

  /** Moves the business date behind the last day of the notice, and takes it down. */
  CaseSteps noticeEnded() {
    staff.moveTo(LocalDate.parse(text(read().path("publicity"), "until")).plusDays(1));
    act(staff.clerk(), "publicity-end", Map.of());
    return this;
  }

  CaseSteps reviewed() {
    act(staff.townHead(), "township-review", Map.of("approved", true, "opinion", "材料齐全，同意上报"));
    return this;
  }

  /** The county's opinion on a recognition, as the village proposed it. */
  CaseSteps prepared(String risk) {
    act(
        staff.county(),
        "preparation",
        Map.of("category", text(read(), "category"), "risks", List.of(risk), "opinion", "建议认定"));
    return this;
  }

  CaseSteps decided() {
    act(staff.countyHead(), "decision", Map.of("approved", true, "reason", "情况属实，监测范围尚未录入，经研究同意"));
    return this;
  }

  CaseSteps announced() {
    act(staff.county(), "announcement", Map.of("announcedOn", today(), "place", "县政府网站"));
    return this;
  }

  /** The recognition is in the national system. */
  CaseSteps entered() {
    act(
        staff.county(),
        "entry",
        Map.of("nationalNo", "演示" + text(read(), "no"), "enteredOn", today()));
    return this;
  }

  /** The township plans the support with one measure of this kind. */
  CaseSteps supported(String kind, String description, String unit) {
    var measure = Map.of("kind", kind, "description", description, "unit", unit, "from", today());
    var person = Map.of("name", "张建国", "unit", "隆盛合镇政府", "phone", "13900000000");
    staff
        .clerk()
        .post(
            path + "/support-plan",
            Map.of("measures", List.of(measure), "responsible", List.of(person)))
        .orFail();
    return this;
  }

  private String today() {
    return staff.today().toString();
  }
}
