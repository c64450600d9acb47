package county.monitoring.selfreport;

import county.monitoring.clue.Channel;
import county.monitoring.household.RevealService;
import county.monitoring.household.SealedFields;
import county.monitoring.procedure.Households;
import county.monitoring.report.ReportedClues;
import county.monitoring.risk.ReportedRisk;
import county.monitoring.risk.Risk;
import county.monitoring.selfreport.Candidates.Candidate;
import county.platform.division.Divisions;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a township makes of the self-reports of its villages. */
@Service
public class SelfReportService {

  private final Candidates candidates;
  private final Households households;
  private final ReportedClues clues;
  private final RevealService reveals;
  private final SealedFields sealed;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;

  SelfReportService(
      Candidates candidates,
      Households households,
      ReportedClues clues,
      RevealService reveals,
      SealedFields sealed,
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock) {
    this.candidates = candidates;
    this.households = households;
    this.clues = clues;
    this.reveals = reveals;
    this.sealed = sealed;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<SelfReportView> list(@Nullable String area, @Nullable State state, Paging paging) {
    return ListQuery.of(SelfReportView.COLUMNS, SelfReportView.FROM, "r.id")
        .in(area, "r.area")
        .when("state", state == null ? null : state.name(), "r.state = :state")
        .sorted(null, "dueOn", Map.of("dueOn", "r.due_on"))
        .page(
            jdbc,
            cursors,
            paging,
            (row, n) -> SelfReportView.of(row, sealed, divisions, clock.today()));
  }

  /**
   * @throws Problem 404, also outside the reader's place
   */
  @Transactional(readOnly = true)
  SelfReportView get(UUID id) {
    return find(id).orElseThrow(Problem::notFound);
  }

  @Transactional(readOnly = true)
  List<Candidate> candidates(UUID id) {
    get(id);
    return candidates.of(id);
  }

  @Transactional
  String reveal(UUID id, RevealService.Field field, String purpose) {
    return reveals.reveal(RevealService.Sealed.self_report, id, field, purpose);
  }

  /**
   * The report comes from this household: its clue opens, or the open one takes it in.
   *
   * @throws Problem 404 when report or household is outside the caller's place
   */
  @Transactional
  Result<SelfReportView> match(
      UUID id, UUID household, Optional<String> ifMatch, CurrentUser user) {
    return waiting(id, ifMatch, () -> matched(get(id), household, user));
  }

  private Outcome matched(SelfReportView report, UUID household, CurrentUser user) {
    var registered = households.read(household);
    var reported =
        new ReportedClues.Reported(
            ReportedRisk.SELF,
            Channel.SELF_REPORT,
            report.id(),
            report.risks().stream().flatMap(code -> Risk.byCode(code).stream()).toList(),
            report.name() + "（回执 " + report.receipt() + "）",
            report.submittedOn(),
            report.happened(),
            user.id());
    var opened = clues.open(reported, registered);
    return new Outcome(
        State.MATCHED, Optional.of(household), Optional.of(opened.clue()), Optional.empty(), user);
  }

  /** Nobody of that name is registered, and why: the receipt says so. */
  @Transactional
  Result<SelfReportView> offRegister(
      UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    return waiting(id, ifMatch, () -> Outcome.without(State.OFF_REGISTER, reason, user));
  }

  /** Not taken up, and why: the receipt says so. */
  @Transactional
  Result<SelfReportView> refuse(
      UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    return waiting(id, ifMatch, () -> Outcome.without(State.REFUSED, reason, user));
  }

  private record Outcome(
      State state,
      Optional<UUID> household,
      Optional<UUID> clue,
      Optional<String> reason,
      CurrentUser by) {

    static Outcome without(State state, String reason, CurrentUser by) {
      return new Outcome(
          state, Optional.empty(), Optional.empty(), Optional.of(reason.strip()), by);
    }
  }

  /** What becomes of a report that nobody has answered yet. */
  private interface Answer {
    Outcome answer();
  }

  private Result<SelfReportView> waiting(UUID id, Optional<String> ifMatch, Answer answer) {
    var version =
        jdbc.sql("select version from self_report where id = ? for update")
            .param(id)
            .query(Integer.class)
            .optional()
            .orElseThrow(Problem::notFound);
    Versions.check(ifMatch, version);
    if (get(id).state() != State.RECEIVED) {
      return Result.refused(Refusal.state("monitoring.self-report.handled", "这份申报已有处理结果，请刷新页面查看。"));
    }
    write(id, answer.answer());
    return Result.done(get(id));
  }

  private void write(UUID id, Outcome outcome) {
    jdbc.sql(
            """
            update self_report set state = :state, household_id = :household, clue_id = :clue, reason = :reason, handled_by = :by,
              handled_name = :name, handled_on = :on, version = version + 1 where id = :id
            """)
        .param("state", outcome.state().name())
        .param("household", outcome.household().orElse(null), Types.OTHER)
        .param("clue", outcome.clue().orElse(null), Types.OTHER)
        .param("reason", outcome.reason().orElse(null), Types.VARCHAR)
        .param("by", outcome.by().id())
        .param("name", outcome.by().name())
        .param("on", clock.today())
        .param("id", id)
        .update();
  }

  private Optional<SelfReportView> find(UUID id) {
    return jdbc.sql(
            "select " + SelfReportView.COLUMNS + " from " + SelfReportView.FROM + " where r.id = ?")
        .param(id)
        .query((row, n) -> SelfReportView.of(row, sealed, divisions, clock.today()))
        .optional();
  }
}
