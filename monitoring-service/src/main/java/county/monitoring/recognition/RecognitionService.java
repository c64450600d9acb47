package county.monitoring.recognition;

import county.monitoring.events.Published.HouseholdRecognised;
import county.monitoring.followup.FollowUpService;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Household;
import county.monitoring.procedure.Households;
import county.monitoring.procedure.Kept;
import county.monitoring.procedure.Procedure.Opened;
import county.monitoring.procedure.ProcedureService;
import county.monitoring.procedure.ProcedureTools;
import county.monitoring.procedure.State;
import county.monitoring.procedure.Step;
import county.monitoring.support.PlanMade;
import county.monitoring.support.Recognised;
import county.monitoring.support.SupportPlanService;
import county.platform.event.Outbox;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and takes their steps. */
@Service
public class RecognitionService extends ProcedureService<Recognition, RecognitionView> {

  private final RecognitionRepository cases;
  private final RecognitionSteps steps;
  private final Findings findings;
  private final Households households;
  private final HouseholdRecord record;
  private final RecognitionViews views;
  private final RecognitionLife life;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;
  private final SupportPlanService plans;
  private final FollowUpService followUps;

  RecognitionService(
      RecognitionRepository cases,
      RecognitionSteps steps,
      Findings findings,
      Households households,
      HouseholdRecord record,
      RecognitionViews views,
      RecognitionLife life,
      ProcedureTools tools,
      JdbcClient jdbc,
      Outbox outbox,
      ApplicationEventPublisher inside,
      SupportPlanService plans,
      FollowUpService followUps) {
    super(cases, steps, life, tools);
    this.cases = cases;
    this.steps = steps;
    this.findings = findings;
    this.households = households;
    this.record = record;
    this.views = views;
    this.life = life;
    this.deadlines = tools.deadlines();
    this.clock = tools.clock();
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.inside = inside;
    this.plans = plans;
    this.followUps = followUps;
  }

  /**
   * Opens the case of an assigned clue, or takes the clue into the open case of its household: one
   * household is verified once, whatever is told of it. A household that is monitored already is
   * visited instead.
   *
   * @throws Problem 404 when the household is not in the caller's scope
   */
  @Transactional
  public Opening.Case open(Opening opening, CurrentUser user) {
    var household = households.read(opening.household());
    var open = cases.findOpen(opening.household());
    if (open.isPresent()) {
      return asCase(joined(open.get(), opening, user));
    }
    return followUps
        .order(opening.clue(), opening.clueNo(), opening.household(), opening.note())
        .map(ordered -> new Opening.Case(ordered.id(), ordered.dueOn(), false, true))
        .orElseGet(() -> asCase(opened(household, opening, user)));
  }

  private static Opening.Case asCase(Recognition recognition) {
    return new Opening.Case(
        recognition.id(), recognition.overallDueOn(), recognition.decidedOn() != null, false);
  }

  private Recognition joined(Recognition open, Opening opening, CurrentUser user) {
    open.joined(opening.overallDueOn());
    var saved = cases.saveAndFlush(open);
    var joined = new RecognitionAct.ClueJoined(opening.clue(), opening.clueNo());
    steps.append(saved, Step.beside(saved, joined, user, clock.now()));
    return saved;
  }

  private Recognition opened(Household household, Opening opening, CurrentUser user) {
    var today = clock.today();
    var opened =
        new Recognition(
            new Opened(
                Ids.next(),
                nextNo(),
                household,
                State.ASSIGNED,
                today,
                opening.overallDueOn(),
                life.table().limitOf(State.ASSIGNED).map(limit -> deadlines.due(today, limit))),
            opening.clue());
    var saved = cases.saveAndFlush(opened);
    var assignment = new RecognitionAct.Assignment(opening.note().orElse(""));
    steps.append(saved, Step.first(saved, assignment, user, clock.now()));
    return saved;
  }

  /** The plan of a recognised household was made: the case goes on to its support. */
  @EventListener
  @Transactional
  public void on(PlanMade made) {
    taken(require(made.recognition()), new RecognitionAct.SupportPlan(made.plan()), made.by());
  }

  @Override
  protected RecognitionView view(Recognition recognition, CurrentUser user) {
    return views.of(recognition, user);
  }

  @Override
  protected Kept assess(Recognition recognition) {
    return findings.keep(recognition);
  }

  /** What follows from a step: the registry, the plan that is owed, the others' news. */
  @Override
  protected void follow(Recognition saved, Step step) {
    if (step.action() == Action.DECISION) {
      recognised(saved);
    }
    if (step.action() == Action.DECISION || State.ENDED.contains(saved.state())) {
      inside.publishEvent(CaseEnded.of(saved));
    }
  }

  private void recognised(Recognition decided) {
    record.recognised(decided);
    plans.oblige(
        new Recognised(
            decided.id(),
            decided.no(),
            decided.householdId(),
            decided.householdNo(),
            decided.headName(),
            decided.area(),
            String.valueOf(decided.category()),
            decided.risks(),
            clock.today()));
    outbox.append(
        new HouseholdRecognised(
            decided.id(),
            decided.no(),
            decided.householdId(),
            decided.householdNo(),
            decided.headName(),
            decided.area(),
            String.valueOf(decided.category()),
            decided.risks(),
            clock.today()));
  }

  private String nextNo() {
    long next = jdbc.sql("select nextval('recognition_no')").query(Long.class).single();
    return "RD%d-%05d".formatted(clock.today().getYear(), next);
  }
}
