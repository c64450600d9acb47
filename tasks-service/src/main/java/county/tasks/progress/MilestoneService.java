package county.tasks.progress;

import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import county.tasks.indicator.IndicatorBook;
import county.tasks.plan.AssignmentService;
import county.tasks.plan.ClausesTouched;
import county.tasks.plan.PlanService;
import county.tasks.progress.Milestone.Origin;
import county.tasks.progress.MilestoneLife.Action;
import county.tasks.progress.MilestoneLife.Situation;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters milestones and leads them through their life; every step is kept. */
@Service
public class MilestoneService {

  private final MilestoneRepository milestones;
  private final MilestoneReader reader;
  private final PlanService plan;
  private final AssignmentService assignments;
  private final IndicatorBook indicators;
  private final BusinessClock clock;
  private final UnitBook units;
  private final StepBook steps;
  private final ApplicationEventPublisher inside;

  MilestoneService(
      MilestoneRepository milestones,
      MilestoneReader reader,
      PlanService plan,
      AssignmentService assignments,
      IndicatorBook indicators,
      BusinessClock clock,
      UnitBook units,
      StepBook steps,
      ApplicationEventPublisher inside) {
    this.milestones = milestones;
    this.reader = reader;
    this.plan = plan;
    this.assignments = assignments;
    this.indicators = indicators;
    this.clock = clock;
    this.units = units;
    this.steps = steps;
    this.inside = inside;
  }

  @Transactional(readOnly = true)
  Page<MilestoneView.Row> list(
      MilestoneReader.Filter filter, @Nullable String sort, Paging paging) {
    return reader.list(filter, sort, paging);
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  MilestoneView get(UUID id, CurrentUser user) {
    return reader.view(require(id), user);
  }

  /** Milestones of a unit whose report was due and has not come, the oldest first. */
  @Transactional(readOnly = true)
  List<TodoList.Item> reportsMissing(String unit) {
    return reader.reportsMissing(unit);
  }

  /**
   * A new milestone. The county sets it for any responsible unit, and it is in force; a unit
   * proposes its own, and the county confirms it.
   */
  @Transactional
  Result<MilestoneView> enter(EnterMilestone entry, CurrentUser user) {
    entry.check(
        plan.hasClause(entry.clause()),
        entry.indicator() == null || indicators.find(entry.indicator()).isPresent());
    var unit = units.requireWorking("unit", entry.unit(), user);
    var byCounty = user.may("tasks:milestone:decide");
    if (!byCounty && !unit.code().equals(user.appointment().unit())) {
      return refused("tasks.milestone.other-unit", "责任单位只能录入自己的节点。");
    }
    if (assignments.clausesOf(unit.code(), clock.today()).stream()
        .noneMatch(mine -> mine.clause().equals(entry.clause()))) {
      return refused(
          "tasks.milestone.not-responsible",
          unit.name() + "现在不是第 " + entry.clause() + " 条的牵头或责任单位，请先调整责任单位。");
    }
    var milestone =
        milestones.saveAndFlush(
            new Milestone(
                Ids.next(),
                entry,
                unit.area(),
                byCounty ? Origin.COUNTY : Origin.UNIT,
                user.id(),
                clock.today()));
    steps.append(
        Step.of(milestone.id(), milestone.area(), "ENTER", "录入", null, milestone.state().name())
            .by(user)
            .saying(entry.basis())
            .due(null, entry.dueOn()));
    inside.publishEvent(ClausesTouched.of(entry.clause()));
    return Result.done(reader.view(milestone, user));
  }

  @Transactional
  Result<MilestoneView> confirm(UUID id, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.CONFIRM,
        (one, now) -> one.confirm(now, clock.today()),
        step -> step);
  }

  /** Confirms all proposals of the plan for a task at once. Answers how many. */
  @Transactional
  int confirmTask(int task, CurrentUser user) {
    var clauses = plan.clausesOfTask(task);
    var proposed = milestones.findProposedByPlan(clauses);
    for (var milestone : proposed) {
      act(
          milestone.id(),
          Optional.of("*"),
          user,
          Action.CONFIRM,
          (one, now) -> one.confirm(now, clock.today()),
          step -> step.saying("整项任务确认"));
    }
    return proposed.size();
  }

  @Transactional
  Result<MilestoneView> change(
      UUID id, ChangeMilestone wanted, Optional<String> ifMatch, CurrentUser user) {
    wanted.check(require(id));
    return act(
        id,
        ifMatch,
        user,
        Action.CHANGE,
        (one, now) -> one.change(wanted, now),
        step -> step.saying(wanted.reason() + "（" + wanted.document() + "）"));
  }

  /** The unit says that it is done, and shows it. */
  @Transactional
  Result<MilestoneView> complete(
      UUID id,
      String words,
      @Nullable BigDecimal figure,
      List<UUID> files,
      Optional<String> ifMatch,
      CurrentUser user) {
    if (files.isEmpty()) {
      throw InvalidInput.problem("files", "", "请上传证明完成的材料");
    }
    steps.requireFiles(files);
    return act(
        id,
        ifMatch,
        user,
        Action.COMPLETE,
        (one, now) -> one.complete(figure, now, clock.today()),
        step -> step.saying(words).showing(files));
  }

  @Transactional
  Result<MilestoneView> accept(UUID id, String words, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        Action.ACCEPT,
        (one, now) -> one.accept(now, clock.today()),
        step -> step.saying(words));
  }

  @Transactional
  Result<MilestoneView> sendBack(
      UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id, ifMatch, user, Action.SEND_BACK, Milestone::sendBack, step -> step.saying(reason));
  }

  /** Suspends, resumes or drops it, by a decision that is named. */
  @Transactional
  Result<MilestoneView> decide(
      UUID id, Action action, String reason, Optional<String> ifMatch, CurrentUser user) {
    return act(
        id,
        ifMatch,
        user,
        action,
        (one, now) -> one.plain(action, now),
        step -> step.saying(reason));
  }

  private Result<MilestoneView> act(
      UUID id,
      Optional<String> ifMatch,
      CurrentUser user,
      Action action,
      BiFunction<Milestone, Situation, Result<Milestone>> change,
      UnaryOperator<Step> words) {
    var milestone = require(id);
    Versions.check(ifMatch, milestone.version());
    var from = milestone.state();
    LocalDate before = milestone.dueOn();
    var mine = units.actsFor(user.appointment().unit(), milestone.unit());
    return change
        .apply(milestone, milestone.situation(user.id(), mine))
        .map(
            done -> {
              var saved = milestones.saveAndFlush(done);
              steps.append(
                  words.apply(
                      Step.of(
                              id,
                              saved.area(),
                              action.name(),
                              action.label(),
                              from.name(),
                              saved.state().name())
                          .by(user)
                          .due(before, saved.dueOn())));
              inside.publishEvent(ClausesTouched.of(saved.clause()));
              return reader.view(saved, user);
            });
  }

  /** Begins the next row of every series whose last one has ended. Runs in system scope. */
  @Transactional
  public void goOn(LocalDate day) {
    for (var ended : milestones.findEndedSeries(day)) {
      var last = ended;
      while (last.goesOn() && last.dueOn().isBefore(day)) {
        last = milestones.save(last.next(Ids.next()));
        inside.publishEvent(ClausesTouched.of(last.clause()));
      }
    }
  }

  private Milestone require(UUID id) {
    return milestones.findById(id).orElseThrow(Problem::notFound);
  }

  private static <T> Result<T> refused(String code, String detail) {
    return Result.refused(Refusal.guard(code, detail));
  }
}
