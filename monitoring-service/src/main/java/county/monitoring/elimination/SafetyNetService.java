package county.monitoring.elimination;

import county.monitoring.procedure.EvidenceFiles;
import county.monitoring.procedure.Households;
import county.monitoring.procedure.Matter;
import county.monitoring.risk.EliminationChecks;
import county.platform.division.Divisions;
import county.platform.finding.FindingView;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks households where nobody can work (整户无劳动能力兜底保障户): tracked on, never eliminated. */
@Service
public class SafetyNetService {

  private static final String SECURED =
      """
      select count(*) from person where household_id = ? and left_on is null
        and (allowance ~ '低保' or destitute ~ '特困')
      """;

  private static final String COLUMNS =
      """
      n.id, n.household_id, h.no, h.head_name, n.area, n.valid_from, n.valid_to, n.reason, n.evidence_file, n.entered_name, n.assessment_id""";

  private static final String FROM = "safety_net n join household h on h.id = n.household_id";

  private final JdbcClient jdbc;
  private final Households households;
  private final EvidenceFiles files;
  private final EliminatedHousehold record;
  private final EliminationFindings findings;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final Cursors cursors;

  SafetyNetService(
      JdbcClient jdbc,
      Households households,
      EvidenceFiles files,
      EliminatedHousehold record,
      EliminationFindings findings,
      Divisions divisions,
      BusinessClock clock,
      Cursors cursors) {
    this.jdbc = jdbc;
    this.households = households;
    this.files = files;
    this.record = record;
    this.findings = findings;
    this.divisions = divisions;
    this.clock = clock;
    this.cursors = cursors;
  }

  /** A marked household. */
  record Marked(
      UUID id,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String areaName,
      LocalDate since,
      Optional<LocalDate> until,
      String reason,
      UUID evidenceFile,
      String enteredBy,
      List<FindingView> findings) {}

  /**
   * Marks a monitored household, when nobody in it can work and the safety net is in place.
   *
   * @throws Problem 404 outside the caller's place, 400 when the document does not exist
   */
  @Transactional
  Result<Marked> mark(UUID household, String reason, UUID evidence, CurrentUser user) {
    var registered = households.read(household);
    if (record.monitored(household).isEmpty()) {
      return refused("not-monitored", "该户现在不是监测对象，不需要标注兜底保障。");
    }
    if (current(household).isPresent()) {
      return refused("on-safety-net", "该户已标注为整户无劳动能力兜底保障户。");
    }
    files.require("evidenceFile", evidence);
    var finding = finding(household);
    if (finding.outcome() != Outcome.MET) {
      return Result.refused(
          Matter.ELIMINATION
              .refusal("safety-net-not-met", finding.sentence() + "。")
              .citing(finding.clauses().getFirst()));
    }
    var id = Ids.next();
    jdbc.sql(
            """
            insert into safety_net (id, household_id, area, valid_from, reason, evidence_file, assessment_id, entered_by, entered_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, household, registered.area(), clock.today(), reason, evidence)
        .param(findings.keep(household, registered.area(), List.of(finding)))
        .param(user.id())
        .param(user.name())
        .update();
    return Result.done(current(household).orElseThrow());
  }

  /**
   * Somebody can work again: from today on the household is an ordinary monitored one.
   *
   * @throws Problem 404 when it is not marked
   */
  @Transactional
  Marked lift(UUID id, String reason) {
    var marked = find("n.id = ? and n.valid_to is null", id).orElseThrow(Problem::notFound);
    jdbc.sql(
            "update safety_net set valid_to = ?, lifted_reason = ?, version = version + 1 where id = ?")
        .params(clock.today(), reason, id)
        .update();
    return find("n.id = ?", marked.id()).orElseThrow();
  }

  @Transactional(readOnly = true)
  Page<Marked> list(@Nullable String area, Paging paging) {
    return ListQuery.of(COLUMNS, FROM, "n.id")
        .in(area, "n.area")
        .where("n.valid_to is null")
        .sorted(null, "-since", Map.of("since", "n.valid_from"))
        .page(jdbc, cursors, paging, (row, n) -> marked(row, false));
  }

  private Optional<Marked> current(UUID household) {
    return find("n.household_id = ? and n.valid_to is null", household);
  }

  private Optional<Marked> find(String condition, UUID value) {
    return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + condition)
        .param(value)
        .query((row, n) -> marked(row, true))
        .optional();
  }

  private Marked marked(ResultSet row, boolean whole) throws SQLException {
    var area = row.getString("area");
    return new Marked(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getString("reason"),
        row.getObject("evidence_file", UUID.class),
        row.getString("entered_name"),
        whole ? findings.view(row.getObject("assessment_id", UUID.class)) : List.of());
  }

  private Finding finding(UUID household) {
    int secured = jdbc.sql(SECURED).param(household).query(Integer.class).single();
    var day = clock.today();
    return EliminationChecks.safetyNet(
        findings.known(household),
        new Fact.Known<>("享受低保或特困供养的成员", secured, Optional.empty(), day, clock.now()));
  }

  private static <T> Result<T> refused(String reason, String detail) {
    return Result.refused(Matter.ELIMINATION.refusal(reason, detail));
  }
}
