package county.monitoring.recognition;

import county.monitoring.events.Published.HouseholdRecognised;
import county.monitoring.support.PlanMade;
import county.monitoring.support.Recognised;
import county.monitoring.support.SupportPlanService;
import county.platform.casework.Authority;
import county.platform.event.Outbox;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and takes their steps. */
@Service
public class RecognitionService {

  private final RecognitionRepository cases;
  private final Steps steps;
  private final Notices notices;
  private final Findings findings;
  private final HouseholdRecord households;
  private final RecognitionViews views;
  private final Life life;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;
  private final SupportPlanService plans;

  RecognitionService(
      RecognitionRepository cases,
      Steps steps,
      Notices notices,
      Findings findings,
      HouseholdRecord households,
      RecognitionViews views,
      Life life,
      Deadlines deadlines,
      BusinessClock clock,
      JdbcClient jdbc,
      Outbox outbox,
      ApplicationEventPublisher inside,
      SupportPlanService plans) {
    this.cases = cases;
    this.steps = steps;
    this.notices = notices;
    this.findings = findings;
    this.households = households;
    this.views = views;
    this.life = life;
    this.deadlines = deadlines;
    this.clock = clock;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.inside = inside;
    this.plans = plans;
  }

  /**
   * Opens the case of an assigned clue, or takes the clue into the open case of its household: one
   * household is verified once, whatever is told of it.
   *
   * @throws Problem 404 when the household is not in the caller's scope
   */
  @Transactional
  public Opening.Case open(Opening opening, CurrentUser user) {
    var household = households.read(opening.household());
    var recognition =
        cases
            .findOpen(opening.household())
            .map(open -> joined(open, opening, user))
            .orElseGet(() -> opened(household, opening, user));
    return new Opening.Case(
        recognition.id(), recognition.overallDueOn(), recognition.decidedOn() != null);
  }

  private Recognition joined(Recognition open, Opening opening, CurrentUser user) {
    open.dueBy(opening.overallDueOn());
    var saved = cases.saveAndFlush(open);
    var joined = new SideAct.ClueJoined(opening.clue(), opening.clueNo());
    steps.append(saved, Step.beside(saved, joined, user, clock.now()));
    return saved;
  }

  private Recognition opened(Recognition.Household household, Opening opening, CurrentUser user) {
    var today = clock.today();
    var opened =
        new Recognition(
            Ids.next(),
            nextNo(),
            household,
            opening.clue(),
            today,
            opening.overallDueOn(),
            life.table().limitOf(State.ASSIGNED).map(limit -> deadlines.due(today, limit)));
    var saved = cases.saveAndFlush(opened);
    var assignment = new SideAct.Assignment(opening.note().orElse(""));
    steps.append(saved, Step.first(saved, assignment, user, clock.now()));
    return saved;
  }

  /** The plan of a recognised household was made: the case goes on to its support. */
  @EventListener
  @Transactional
  public void on(PlanMade made) {
    taken(require(made.recognition()), new DecidingAct.SupportPlan(made.plan()), made.by());
  }

  /** Takes a step that needs nothing but what is stated. */
  @Transactional
  Result<RecognitionView> act(UUID id, Act act, Optional<String> ifMatch, CurrentUser user) {
    return with(id, ifMatch, user, recognition -> taken(recognition, act, user));
  }

  /**
   * Posts the notice; its last day is reckoned from the first by the notice period.
   *
   * @param photo of the posted notice, when there is one yet
   */
  @Transactional
  Result<RecognitionView> publicise(
      UUID id,
      LocalDate from,
      String place,
      Optional<UUID> photo,
      Optional<String> ifMatch,
      CurrentUser user) {
    var until = deadlines.due(from, life.limits().notice());
    return act(id, new VillageAct.Publicity(from, until, place, photo.orElse(null)), ifMatch, user);
  }

  /** Registers an objection (异议) against the notice. */
  @Transactional
  Result<RecognitionView> object(
      UUID id, String raisedBy, String content, Optional<String> ifMatch, CurrentUser user) {
    var objection =
        new VillageAct.Objection(Ids.next(), raisedBy, content, clock.today(), null, null);
    return act(id, objection, ifMatch, user);
  }

  /**
   * Answers an objection.
   *
   * @throws Problem 404 when the case has no such open objection
   */
  @Transactional
  Result<RecognitionView> resolve(
      UUID id, VillageAct.Resolution answer, Optional<String> ifMatch, CurrentUser user) {
    var open = require(id).objection(answer.objection()).filter(VillageAct.Objection::open);
    if (open.isEmpty()) {
      throw Problem.notFound();
    }
    return act(id, answer, ifMatch, user);
  }

  /** Takes a step that states what the rules say today; they are asked only when it is possible. */
  @Transactional
  Result<RecognitionView> actOnFindings(
      UUID id,
      Action action,
      Function<Findings.Kept, Act> stating,
      Optional<String> ifMatch,
      CurrentUser user) {
    return with(
        id,
        ifMatch,
        user,
        recognition ->
            life.table()
                .take(recognition.state(), action, situation(recognition, user), Set.of())
                .then(row -> taken(recognition, stating.apply(findings.keep(recognition)), user)));
  }

  private Result<RecognitionView> with(
      UUID id,
      Optional<String> ifMatch,
      CurrentUser user,
      Function<Recognition, Result<Recognition>> step) {
    var recognition = require(id);
    Versions.check(ifMatch, recognition.version());
    return step.apply(recognition).map(done -> views.of(done, user));
  }

  private Result<Recognition> taken(Recognition recognition, Act act, CurrentUser user) {
    Authority.require(life.table().find(recognition.state(), act.action()), user);
    steps.requireFiles(act.attached());
    return recognition
        .take(act, situation(recognition, user), clock.now(), life.table(), deadlines)
        .map(step -> settle(recognition, step));
  }

  /** What follows from a step: its record, the notice board, the registry, the others' news. */
  private Recognition settle(Recognition recognition, Step step) {
    if (step.act() instanceof VillageAct.Resolution && recognition.state() == State.PUBLICITY) {
      postAgain(recognition, step);
    }
    var saved = cases.saveAndFlush(recognition);
    steps.append(saved, step);
    if (step.act() instanceof VillageAct.Publicity posted) {
      notices.post(saved, posted);
    }
    if (step.action() == Action.DECISION) {
      recognised(saved);
    }
    if (step.action() == Action.DECISION || State.ENDED.contains(saved.state())) {
      inside.publishEvent(CaseEnded.of(saved));
    }
    return saved;
  }

  /** An answered objection restarts the notice period. */
  private void postAgain(Recognition recognition, Step step) {
    var today = clock.today();
    var again =
        recognition
            .stated(VillageAct.Publicity.class)
            .orElseThrow()
            .again(today, deadlines.due(today, life.limits().notice()));
    recognition.postAgain(again, new Situation(recognition, step.by(), today), step.at());
    notices.post(recognition, again);
  }

  private void recognised(Recognition decided) {
    households.recognised(decided);
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

  private Situation situation(Recognition recognition, CurrentUser user) {
    return new Situation(recognition, user, clock.today());
  }

  private Recognition require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }

  private String nextNo() {
    long next = jdbc.sql("select nextval('recognition_no')").query(Long.class).single();
    return "RD%d-%05d".formatted(clock.today().getYear(), next);
  }
}
