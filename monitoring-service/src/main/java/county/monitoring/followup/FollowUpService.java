package county.monitoring.followup;

import county.monitoring.procedure.EvidenceFiles;
import county.monitoring.procedure.Household;
import county.monitoring.procedure.Households;
import county.monitoring.procedure.MonitoringEnded;
import county.platform.division.Divisions;
import county.platform.policy.Limit;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who has to be visited, and takes down visits. */
@Service
public class FollowUpService {

  /** A clue about a monitored household is looked at as fast as a new one is verified. */
  private static final Limit CLUE_VISIT = Limit.calendarDays(2);

  private final Tracked tracked;
  private final VisitReader visits;
  private final Overdue overdue;
  private final Households households;
  private final EvidenceFiles files;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher inside;

  FollowUpService(
      Tracked tracked,
      VisitReader visits,
      Overdue overdue,
      Households households,
      EvidenceFiles files,
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock,
      Deadlines deadlines,
      ApplicationEventPublisher inside) {
    this.tracked = tracked;
    this.visits = visits;
    this.overdue = overdue;
    this.households = households;
    this.files = files;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
    this.deadlines = deadlines;
    this.inside = inside;
  }

  /** What a clue asked for: who visits until when. */
  public record Ordered(UUID id, LocalDate dueOn) {}

  /**
   * A clue about a household that is monitored already: it is visited, not recognised again. Empty
   * when the household is not monitored.
   *
   * @throws county.platform.web.Problem 404 when the household is not in the caller's scope
   */
  @Transactional
  public Optional<Ordered> order(UUID clue, String clueNo, UUID household, Optional<String> note) {
    var registered = households.read(household);
    if (!isMonitored(household)) {
      return Optional.empty();
    }
    var today = clock.today();
    var ordered = new Ordered(Ids.next(), deadlines.due(today, CLUE_VISIT));
    jdbc.sql(
            """
            insert into follow_up_order (id, household_id, area, clue_id, clue_no, note, ordered_on, due_on)
            values (:id, :household, :area, :clue, :no, :note, :on, :due)
            """)
        .param("id", ordered.id())
        .param("household", household)
        .param("area", registered.area())
        .param("clue", clue)
        .param("no", clueNo)
        .param("note", note.orElse(null), Types.VARCHAR)
        .param("on", today)
        .param("due", ordered.dueOn())
        .update();
    return Optional.of(ordered);
  }

  /**
   * Takes down a visit.
   *
   * @throws county.platform.web.Problem 400 with what is wrong on the form, 404 outside the
   *     caller's place
   */
  @Transactional
  Result<VisitView> visited(UUID household, VisitForm form, CurrentUser user) {
    form.check(clock.today());
    var registered = households.read(household);
    files.require("photoFileId", form.photoFileId());
    if (!isTracked(household)) {
      return Result.refused(
          Refusal.guard("monitoring.follow-up.not-tracked", "该户不是监测对象，也不在风险消除后的观察期内，不需要登记跟踪走访。"));
    }
    var id = Ids.next();
    write(id, registered, form, user);
    if (form.situation() != Situation.ABSENT) {
      answerClues(id, household, form);
      overdue.settle(household, clock.today());
    }
    if (form.situation() == Situation.NEW_RISK) {
      inside.publishEvent(
          new NewRiskFound(
              id,
              household,
              form.visitedOn(),
              form.risks(),
              Optional.ofNullable(form.note()).orElse(""),
              user));
    }
    return Result.done(visits.find(id).orElseThrow());
  }

  private void write(UUID id, Household household, VisitForm form, CurrentUser user) {
    jdbc.sql(
            """
            insert into follow_up_visit (id, household_id, area, visited_on, visitor, visitor_name, unit, situation, problems, per_capita, measures,
              new_risks, note, photo_file)
            values (:id, :household, :area, :on, :visitor, :name, :unit, :situation, :problems, :perCapita, :measures, :risks, :note, :photo)
            """)
        .param("id", id)
        .param("household", household.id())
        .param("area", household.area())
        .param("on", form.visitedOn())
        .param("visitor", user.id())
        .param("name", user.name())
        .param("unit", user.appointment().unit())
        .param("situation", form.situation().name())
        .param("problems", form.aspects().stream().map(Enum::name).toArray(String[]::new))
        .param(
            "perCapita",
            form.perCapita() == null ? null : Money.yuan(form.perCapita()).fen(),
            Types.BIGINT)
        .param("measures", form.measures(), Types.VARCHAR)
        .param("risks", form.risks().toArray(String[]::new))
        .param("note", form.note(), Types.VARCHAR)
        .param("photo", form.photoFileId(), Types.OTHER)
        .update();
  }

  /** Every clue that asked for a visit is answered by this one. */
  private void answerClues(UUID visit, UUID household, VisitForm form) {
    jdbc.sql(
            """
            update follow_up_order set visit_id = ? where household_id = ? and visit_id is null returning clue_id
            """)
        .param(visit)
        .param(household)
        .query(UUID.class)
        .list()
        .forEach(
            clue ->
                inside.publishEvent(
                    new ClueVisited(
                        clue,
                        form.visitedOn()
                            + " 已走访："
                            + form.situation().label()
                            + (form.situation() == Situation.NEW_RISK ? "，已提出风险变更" : ""))));
  }

  @Transactional(readOnly = true)
  Page<DueRow> due(
      @Nullable String area,
      @Nullable Boolean overdueOnly,
      @Nullable Boolean monitored,
      @Nullable LocalDate dueBy,
      Paging paging) {
    var today = clock.today();
    return tracked
        .query(today)
        .in(area, "t.area")
        .when("late", Boolean.TRUE.equals(overdueOnly) ? today : null, "d.due_on < :late")
        .when("dueBy", dueBy, "d.due_on <= :dueBy")
        .when("monitored", monitored, "t.monitored = :monitored")
        .sorted(null, "dueOn", Map.of("dueOn", "d.due_on"))
        .page(jdbc, cursors, paging, (row, n) -> DueRow.of(row, divisions, today));
  }

  @Transactional(readOnly = true)
  Page<VisitView> visits(
      @Nullable String area,
      @Nullable UUID household,
      @Nullable Situation situation,
      Paging paging) {
    return visits.list(area, household, situation, paging);
  }

  /** Tells of every visit that was due before {@code day}; runs in system scope. */
  @Transactional
  public void tellOverdue(LocalDate day) {
    overdue.settleEnded(day);
    overdue.tell(day);
  }

  /** Whoever is monitored no longer owes no monthly visit. */
  @EventListener
  @Transactional
  public void on(MonitoringEnded ended) {
    overdue.settle(ended.household(), ended.on());
  }

  private boolean isMonitored(UUID household) {
    return jdbc.sql("select monitored from household where id = ?")
        .param(household)
        .query(Boolean.class)
        .single();
  }

  private boolean isTracked(UUID household) {
    return jdbc.sql("select exists (select from " + tracked.from() + " where t.id = :household)")
        .param("today", clock.today())
        .param("household", household)
        .query(Boolean.class)
        .single();
  }
}
