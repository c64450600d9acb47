package county.monitoring.household;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One household, everything that can happen to it, in one order. */
@CountyTest
class TimelineTest {

  private static final String AT = "150822400203";
  private static final String FORM = "{\"all\":[],\"workers\":[]}";

  @LocalServerPort int port;
  @Autowired Registry registry;

  @Test
  void everythingThatHappenedStandsInOneOrderWithANameAndItsSource() {
    var household = eventful("邬事多");
    var events = events(household, "?size=200");

    assertThat(events.stream().map(event -> event.at("/kind").asString()).distinct())
        .as("no part of the view is untested")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventKind.values()).map(Enum::name).toList());
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.at("/title").asString())
                    .as(event.toString())
                    .isNotEqualTo(event.at("/group").asString()));
    assertThat(events.stream().map(event -> event.at("/day").asString()))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(titles(events))
        .contains(
            "医保结算：住院",
            "学籍：在读",
            "住房安全评定：D级",
            "医疗支出预警",
            "线索：分派入户核实",
            "识别认定：县级审定",
            "风险消除：县级审定",
            "制定帮扶计划",
            "帮扶措施：健康帮扶",
            "跟踪走访：稳定",
            "成员自然增加：已生效",
            "标注为兜底保障户",
            "解除兜底保障标注",
            "获得临时救助（计入帮扶计划）",
            "2021 年收入");
    assertThat(event(events, "LIVING").at("/note").asString()).isEqualTo("住房：砖木；饮水：自来水");
    assertThat(event(events, "INCOME").at("/note").asString()).isEqualTo("人均 6113.50 元");
    assertThat(event(events, "MEDICAL").at("/note").asString()).isEqualTo("邬事多 合规自付 18000.00 元");
    assertThat(event(events, "RECOGNITION").at("/link").asString()).startsWith("/recognitions/");
    assertThat(event(events, "RECOGNITION").at("/late").asBoolean()).isTrue();
    assertThat(events.toString())
        .as("no number in plain text")
        .doesNotContain(household.idNumber());
  }

  @Test
  void pageByPageItIsTheSameAndEveryPageIsThreeStatements() {
    var household = eventful("邬翻页");
    var whole = ids(events(household, "?size=200"));

    var paged = new ArrayList<String>();
    var cursor = "";
    do {
      var page = reader().get(path(household) + "?size=4" + cursor);
      paged.addAll(ids(page.json().at("/items").valueStream().toList()));
      cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(StatementCount.during(() -> reader().get(path(household) + "?size=4"))).hasSize(3);
  }

  @Test
  void onlyWhatIsAskedForAndOnlyOfThisHousehold() {
    var household = eventful("邬只看");
    var other = registry.household(AT, "邬别家", HouseholdKind.ORDINARY);

    assertThat(titles(events(household, "?kind=VISIT,VISIT_ORDER")))
        .containsExactlyInAnyOrder("跟踪走访：稳定", "线索要求走访");
    assertThat(events(other, "")).isEmpty();
    assertThat(ApiClient.at(port).as("township", "150822103").get(path(household)).status())
        .isEqualTo(404);
    assertThat(reader().get(path(household) + "?kind=NONSENSE").status()).isEqualTo(400);
  }

  private Registered eventful(String name) {
    var household = registry.monitored(AT, name, "02", LocalDate.of(2021, 8, 1), true);
    var id = household.household();
    registry.income(household, AT, LocalDate.of(2021, 8, 20), 611350);
    registry.living(household, AT, "饮水", "自来水");
    registry.living(household, AT, "住房", "砖木");
    facts(household);
    var clue = clue(household);
    var recognition = Ids.next();
    write(
        "insert into recognition (id, no, household_id, household_no, head_name, persons, kind, area, clue_id, state, category, opened_on, overall_due_on, state_since, decided_on, statements) select ?, 'RD-' || no, id, no, head_name, 1, kind, area, id, 'SUPPORTING', '02', '2021-09-03', '2021-09-18', '2021-09-10', '2021-09-10', ?::jsonb from household where id = ?",
        recognition,
        FORM,
        id);
    write(
        "insert into recognition_step (id, recognition_id, area, action, to_state, actor, actor_name, unit, taken_at, statement, late) values (?, ?, ?, 'DECISION', 'DECIDED', 'ju', '王局长', 'rural-revitalization', '2021-09-10 10:00+08', '{}', true)",
        Ids.next(),
        recognition,
        AT);
    support(household, recognition);
    elimination(household);
    followUp(household, clue);
    return household;
  }

  private void facts(Registered household) {
    long batch = Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L) + 1_000_000;
    write(
        "insert into feed_report (batch_seq, kind, label, data_date, recorded_at) values (?, 'medical', 'YB-1', '2021-09-30', app_now())",
        batch);
    write(
        "insert into medical_fact (batch_seq, sheet_row, area, person_id, recorded_at, settled, visit, out_of_pocket, document) values (?, 2, ?, ?, app_now(), '2021-08-28', 1, 1800000, 'D1')",
        batch,
        AT,
        household.person());
    write(
        "insert into enrolment_fact (batch_seq, sheet_row, area, person_id, recorded_at, since, state, school, grade, document) values (?, 3, ?, ?, app_now(), '2021-09-01', 1, '第二小学', '三年级', 'D2')",
        batch,
        AT,
        household.person());
    write(
        "insert into house_fact (batch_seq, sheet_row, area, person_id, recorded_at, graded, grade, only_home, appraiser, document) values (?, 4, ?, ?, app_now(), '2021-09-02', 4, true, '住建局', 'D3')",
        batch,
        AT,
        household.person());
  }

  private UUID clue(Registered household) {
    var clue = registry.clue(household);
    write("update clue set raised_on = '2021-09-02' where id = ?", clue);
    write(
        "insert into clue_step (id, clue_id, area, action, from_state, to_state, actor, unit, at, on_day, due_on) values (?, ?, ?, 'ASSIGNMENT', 'OPEN', 'ASSIGNED', 'zhen', '150822400', '2021-09-03 09:00+08', '2021-09-03', '2021-09-04')",
        Ids.next(),
        clue,
        AT);
    var warned = registry.clue(household);
    write(
        "insert into clue_warning (id, clue_id, area, subject, kind, source, batch_id, assessment_id, sentence, effect, warned_on, warned_at) values (?, ?, ?, ?, 'MEDICAL', 'medical', ?, ?, '近12个月合规自付 18000 元', 'RAISED', '2021-09-02', '2021-09-02 08:00+08')",
        Ids.next(),
        warned,
        AT,
        household.household(),
        Ids.next(),
        Ids.next());
    return clue;
  }

  private void support(Registered household, UUID recognition) {
    var plan = Ids.next();
    write(
        "insert into support_plan (id, recognition_id, recognition_no, household_id, household_no, head_name, area, category, risks, state, recognised_on, due_on, made_at, made_by_unit, version) select ?, ?, 'RD-' || no, id, no, head_name, area, '02', '{01}', 'MADE', '2021-09-10', '2021-09-20', '2021-09-12 15:00+08', '150822400', 1 from household where id = ?",
        plan,
        recognition,
        household.household());
    write(
        "insert into support_measure (plan_id, position, area, kind, description, unit, starts_on, amount) values (?, 0, ?, 'HEALTH', '家庭医生签约', '卫健委', '2021-09-12', 30000)",
        plan,
        AT);
    var aid = Ids.next();
    write(
        "insert into granted_aid (case_id, case_no, household_id, area, programme, path, amount, decided_on) values (?, 'LS-9', ?, ?, 'TEMPORARY_RELIEF', 'EMERGENCY', 200000, '2021-09-14')",
        aid,
        household.household(),
        AT);
    write(
        "insert into aid_payment (disbursement_id, case_id, case_no, household_id, area, amount, paid_on) values (?, ?, 'LS-9', ?, ?, 200000, '2021-09-15')",
        Ids.next(),
        aid,
        household.household(),
        AT);
    write(
        "insert into support_measure (plan_id, position, area, kind, description, unit, starts_on, ends_on, amount, aid_case) values (?, 1001, ?, 'SAFETY_NET', '临时救助', '民政局', '2021-09-14', '2021-09-14', 200000, ?)",
        plan,
        AT,
        aid);
  }

  private void elimination(Registered household) {
    var elimination = Ids.next();
    write(
        "insert into elimination (id, no, household_id, household_no, head_name, persons, area, state, category, risks, method, authorised, watch_months, opened_on, overall_due_on, state_since, decided_on, watch_until, statements) select ?, 'XC-' || no, id, no, head_name, 1, area, 'ELIMINATED', '02', '{01}', 'SUPPORTED', true, 6, '2021-10-01', '2021-10-05', '2021-10-05', '2021-10-05', '2022-04-05', ?::jsonb from household where id = ?",
        elimination,
        FORM,
        household.household());
    write(
        "insert into elimination_step (id, elimination_id, area, action, to_state, actor, actor_name, unit, taken_at, statement, late) values (?, ?, ?, 'DECISION', 'DECIDED', 'ju', '王局长', 'rural-revitalization', '2021-10-05 10:00+08', '{}', false)",
        Ids.next(),
        elimination,
        AT);
    var file = Ids.next();
    write(
        "insert into file (id, area, owner, name, type, size, digest, stored_at) values (?, ?, 'zhen', '证明.pdf', 'application/pdf', 1, '\\x00', app_now())",
        file,
        AT);
    write(
        "insert into assessment (id, household_id, area, as_of, outcome, hash, record) values (?, ?, ?, '2021-09-20', 'MET', repeat('0', 64), '{}')",
        file,
        household.household(),
        AT);
    write(
        "insert into safety_net (id, household_id, area, valid_from, valid_to, reason, evidence_file, assessment_id, entered_by, entered_name, lifted_reason) values (?, ?, ?, '2021-09-20', '2021-09-25', '整户无劳动能力', ?, ?, 'zhen', '赵经办', '长子返乡')",
        Ids.next(),
        household.household(),
        AT,
        file,
        file);
    write(
        "insert into register_change (id, household_id, household_no, head_name, area, kind, cause, happened_on, reason, evidence_file, state, proposed_by, proposed_name, proposed_unit, proposed_on, decided_by, decided_name, decided_on, opinion) select ?, id, no, head_name, area, 'MEMBER_JOINED', 'BIRTH', '2021-09-21', '添了一口', ?, 'APPROVED', 'cun', '高村干', '150822400', '2021-09-22', 'zhang', '刘镇长', '2021-09-23', '属实' from household where id = ?",
        Ids.next(),
        file,
        household.household());
  }

  private void followUp(Registered household, UUID clue) {
    var visit = Ids.next();
    write(
        "insert into follow_up_visit (id, household_id, area, visited_on, visitor, visitor_name, unit, situation, problems, new_risks, note) values (?, ?, ?, '2021-09-29', 'cun', '高村干', '150822400', 'STABLE', '{}', '{}', '按时服药')",
        visit,
        household.household(),
        AT);
    write(
        "insert into follow_up_order (id, household_id, area, clue_id, clue_no, ordered_on, due_on, visit_id) values (?, ?, ?, ?, 'T', '2021-09-27', '2021-09-29', ?)",
        Ids.next(),
        household.household(),
        AT,
        clue,
        visit);
  }

  private void write(String sql, Object... values) {
    registry.write(sql, values);
  }

  private List<JsonNode> events(Registered household, String query) {
    var answer = reader().get(path(household) + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/items").valueStream().toList();
  }

  private static JsonNode event(List<JsonNode> events, String kind) {
    return events.stream()
        .filter(event -> event.at("/kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(List<JsonNode> events) {
    return events.stream().map(event -> event.at("/title").asString()).toList();
  }

  private static List<String> ids(List<JsonNode> events) {
    return events.stream().map(event -> event.at("/id").asString()).toList();
  }

  private static String path(Registered household) {
    return "/api/monitoring/v1/households/" + household.household() + "/timeline";
  }

  private ApiClient reader() {
    return ApiClient.at(port).as("township", "150822400");
  }
}
