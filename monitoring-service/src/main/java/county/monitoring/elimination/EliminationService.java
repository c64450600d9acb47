package county.monitoring.elimination;

import county.monitoring.assessment.Shown;
import county.monitoring.events.Published.EliminationRolledBack;
import county.monitoring.events.Published.RiskEliminated;
import county.monitoring.procedure.Act;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Evidence.Attached;
import county.monitoring.procedure.Households;
import county.monitoring.procedure.Kept;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.MonitoringEnded;
import county.monitoring.procedure.MonitoringResumed;
import county.monitoring.procedure.Procedure.Opened;
import county.monitoring.procedure.ProcedureService;
import county.monitoring.procedure.ProcedureTools;
import county.monitoring.procedure.State;
import county.monitoring.procedure.Step;
import county.monitoring.risk.EliminationChecks;
import county.monitoring.risk.EliminationMethod;
import county.platform.event.Outbox;
import county.platform.finding.FindingView;
import county.platform.policy.Finding;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases of elimination and takes their steps. */
@Service
public class EliminationService extends ProcedureService<Elimination, EliminationView> {

  private final EliminationRepository cases;
  private final EliminationSteps steps;
  private final EliminationFindings findings;
  private final Snapshots snapshots;
  private final Households households;
  private final EliminatedHousehold record;
  private final EliminationViews views;
  private final EliminationLife life;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;
  private final int watchMonths;

  /**
   * @param watchMonths how long after an elimination a new clue counts as a relapse
   */
  EliminationService(
      EliminationRepository cases,
      EliminationSteps steps,
      EliminationFindings findings,
      Snapshots snapshots,
      Households households,
      EliminatedHousehold record,
      EliminationViews views,
      EliminationLife life,
      ProcedureTools tools,
      Outbox outbox,
      ApplicationEventPublisher inside,
      @Value("${county.elimination.watch-months:12}") int watchMonths) {
    super(cases, steps, life, tools);
    this.cases = cases;
    this.steps = steps;
    this.findings = findings;
    this.snapshots = snapshots;
    this.households = households;
    this.record = record;
    this.views = views;
    this.life = life;
    this.deadlines = tools.deadlines();
    this.clock = tools.clock();
    this.outbox = outbox;
    this.inside = inside;
    this.watchMonths = watchMonths;
  }

  /** What the conditions say of a household today, before anybody proposes anything. */
  @Transactional(readOnly = true)
  public List<FindingView> check(UUID household) {
    return findings.of(household).stream().map(Shown::view).toList();
  }

  /**
   * Opens a case, unless a condition that is known already forbids it (SRC_YIJIANG_1).
   *
   * @throws county.platform.web.Problem 404 when the household is not in the caller's scope
   */
  @Transactional
  public Result<EliminationView> propose(Proposal proposal, CurrentUser user) {
    var household = households.read(proposal.householdId());
    var monitored = record.monitored(household.id());
    if (monitored.isEmpty()) {
      return refused("not-monitored", "该户现在不是监测对象，没有可消除的风险。");
    }
    if (record.hasOpenCase(household.id())) {
      return refused("case-open", "该户已有正在办理的消除个案，请在原个案中办理。");
    }
    if (record.isBeingRecognised(household.id())) {
      return refused("recognition-open", "该户的识别程序还没有办完（公告、系统录入或帮扶计划），办完后才能提出消除。");
    }
    var forbidding =
        findings.of(household.id()).stream().filter(EliminationChecks::forbidsBeginning).toList();
    if (!forbidding.isEmpty()) {
      return Result.refused(forbidding.stream().map(EliminationService::refusal).toList());
    }
    var today = clock.today();
    var opened =
        new Elimination(
            new Opened(
                Ids.next(),
                record.nextNo(today),
                household,
                State.VERIFYING,
                today,
                life.table().overall().map(limit -> deadlines.due(today, limit)).orElseThrow(),
                life.table().limitOf(State.VERIFYING).map(limit -> deadlines.due(today, limit))),
            monitored.get().category(),
            monitored.get().risks(),
            record.signedBefore(household.id()),
            watchMonths);
    var saved = cases.saveAndFlush(opened);
    steps.append(
        saved,
        Step.first(saved, new EliminationAct.Proposal(proposal.reason()), user, clock.now()));
    return Result.done(views.of(saved, user));
  }

  /**
   * Registers the visit and the second collection.
   *
   * @throws county.platform.web.Problem 400 with everything that is missing on the form
   */
  @Transactional
  public Result<EliminationView> verify(
      UUID id, Collection form, Optional<String> ifMatch, CurrentUser user) {
    var elimination = require(id);
    check(form, elimination);
    var evidence = form.evidence().stream().map(file -> file.kind().name());
    return possible(elimination, Action.VERIFICATION, evidence.collect(Collectors.toSet()), user)
        .then(row -> act(id, collected(form, elimination), ifMatch, user));
  }

  private EliminationAct.Verification collected(Collection form, Elimination elimination) {
    var persons = households.read(elimination.householdId()).persons();
    var taken = form.snapshot().taken(Ids.next(), form.visitedOn(), Math.max(1, persons));
    snapshots.keep(elimination, taken);
    return new EliminationAct.Verification(
        form.visitedOn(),
        form.situation(),
        form.method(),
        form.risksLeft(),
        taken.id(),
        form.evidence());
  }

  private void check(Collection form, Elimination elimination) {
    var errors = new InvalidInput();
    form.snapshot().check(errors);
    var strange = new HashSet<>(form.risksLeft());
    strange.removeAll(elimination.risks());
    errors
        .require(strange.isEmpty(), "risksLeft", String.join("、", strange), "只能填写识别时登记的风险")
        .require(
            !form.visitedOn().isAfter(clock.today()), "visitedOn", form.visitedOn(), "入户日期不能晚于今天")
        .throwIfAny();
  }

  @Override
  protected EliminationView view(Elimination elimination, CurrentUser user) {
    return views.of(elimination, user);
  }

  @Override
  protected Kept assess(Elimination elimination) {
    return findings.keep(elimination);
  }

  /** A condition that does not hold forbids every step towards the elimination, not the way out. */
  @Override
  protected List<Refusal> forbidden(Act act, Kept kept) {
    return act.action() == Action.REJECTION
        ? List.of()
        : kept.findings().stream()
            .filter(EliminationChecks::forbids)
            .map(EliminationService::refusal)
            .toList();
  }

  /** Names the rule and what it looked at. */
  private static Refusal refusal(Finding finding) {
    return Matter.ELIMINATION
        .refusal(
            "condition-not-met", "不符合消除条件“" + finding.ruleLabel() + "”：" + finding.sentence() + "。")
        .citing(finding.clauses().getFirst());
  }

  /**
   * A rollback is refused once the household was recognised anew: then there is nothing to undo.
   */
  @Override
  protected List<Refusal> refusals(Elimination elimination, Act act) {
    var decided = elimination.decidedOn();
    boolean undoes =
        act instanceof EliminationAct.Rollback && elimination.state() != State.ROLLED_BACK;
    return !undoes
            || decided == null
            || record.isEliminatedSince(elimination.householdId(), decided)
        ? List.of()
        : List.of(
            Matter.ELIMINATION
                .refusal("recognised-again", "该户已重新认定为监测对象或已自然减少，不能再回退这次消除。")
                .citing("SRC_PINGDINGSHAN_1"));
  }

  @Override
  protected void follow(Elimination saved, Step step) {
    switch (step.action()) {
      case DECISION -> eliminated(saved);
      case ROLLBACK -> rolledBack(saved);
      default -> {}
    }
  }

  private void eliminated(Elimination decided) {
    var on = Objects.requireNonNull(decided.decidedOn());
    record.eliminated(decided.householdId(), on);
    inside.publishEvent(new MonitoringEnded(decided.householdId(), on));
    outbox.append(
        new RiskEliminated(
            decided.id(),
            decided.no(),
            decided.householdId(),
            decided.householdNo(),
            decided.headName(),
            decided.area(),
            String.valueOf(decided.category()),
            decided.risks(),
            Objects.requireNonNull(decided.method()).name(),
            on,
            Objects.requireNonNull(decided.watchUntil())));
  }

  private void rolledBack(Elimination undone) {
    record.monitoredAgain(undone.householdId());
    inside.publishEvent(new MonitoringResumed(undone.householdId()));
    outbox.append(
        new EliminationRolledBack(
            undone.id(),
            undone.no(),
            undone.householdId(),
            undone.householdNo(),
            undone.headName(),
            undone.area(),
            String.valueOf(undone.category()),
            undone.risks(),
            Objects.requireNonNull(undone.rolledBackOn())));
  }

  private static <T> Result<T> refused(String reason, String detail) {
    return Result.refused(Matter.ELIMINATION.refusal(reason, detail));
  }

  /**
   * The form of the visit, checked.
   *
   * @param risksLeft codes of recognised risks that are not gone yet
   */
  record Collection(
      LocalDate visitedOn,
      String situation,
      EliminationMethod method,
      List<String> risksLeft,
      Snapshot.Form snapshot,
      List<Attached> evidence) {}
}
