package county.tasks.progress;

import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.Problem;
import county.platform.web.Versions;
import county.tasks.light.Gap;
import county.tasks.limit.LimitBook;
import county.tasks.plan.ClausesTouched;
import county.tasks.progress.MilestoneLife.Action;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of progress: the figure a unit types stands beside the one the system computes, and a gap
 * is flagged. At most one a month for a milestone, unless the light is red. Source: PLAN_19_1.
 */
@Service
public class ReportService {

  private static final String INSERT =
      """
      insert into progress_report (id, milestone_id, clause_id, unit, area, month, figure, computed, computed_from, gap, words, files,
        while_red, reported_by, reporter_name, reported_on)
      values (:id, :milestone, :clause, :unit, :area, :month, :figure, :computed, :from, :gap, :words, :files, :red, :by, :name, :on)
      """;
  private static final String CORRECT =
      """
      update progress_report set figure = :figure, computed = :computed, gap = :gap, words = :words, files = :files, version = version + 1
      where id = :id
      """;

  private final MilestoneRepository milestones;
  private final MilestoneReader reader;
  private final LimitBook limits;
  private final BusinessClock clock;
  private final UnitBook units;
  private final StepBook steps;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher inside;

  ReportService(
      MilestoneRepository milestones,
      MilestoneReader reader,
      LimitBook limits,
      BusinessClock clock,
      UnitBook units,
      StepBook steps,
      JdbcClient jdbc,
      ApplicationEventPublisher inside) {
    this.milestones = milestones;
    this.reader = reader;
    this.limits = limits;
    this.clock = clock;
    this.units = units;
    this.steps = steps;
    this.jdbc = jdbc;
    this.inside = inside;
  }

  /** What a unit reports. */
  record Reported(BigDecimal figure, String words, List<UUID> files) {}

  @Transactional
  Result<MilestoneView> report(UUID id, Reported reported, CurrentUser user) {
    steps.requireFiles(reported.files());
    var milestone = milestones.findById(id).orElseThrow(Problem::notFound);
    var today = clock.today();
    boolean red = isRed(milestone);
    var mine = units.actsFor(user.appointment().unit(), milestone.unit());
    var from = milestone.state();
    return milestone
        .report(reported.figure(), milestone.situation(user.id(), mine), today)
        .then(
            done ->
                red || !reportedIn(monthOf(today), id)
                    ? Result.done(done)
                    : Result.refused(
                        Refusal.guard(
                            "tasks.report.once-a-month", "本月已经报送过进度；一个月只报一次，红灯时除外。填错了可以更正本月的报送。")))
        .map(
            done -> {
              var saved = milestones.saveAndFlush(done);
              insert(saved, reported, red, user);
              steps.append(
                  Step.of(
                          id,
                          saved.area(),
                          Action.REPORT.name(),
                          Action.REPORT.label(),
                          from.name(),
                          saved.state().name())
                      .by(user)
                      .saying(said(saved, reported))
                      .showing(reported.files()));
              inside.publishEvent(ClausesTouched.of(saved.clause()));
              return reader.view(saved, user);
            });
  }

  /**
   * Puts the latest report right, by its unit, until its month is over. What it was stays in
   * history.
   */
  @Transactional
  Result<MilestoneView> correct(
      UUID id, UUID report, Reported reported, Optional<String> ifMatch, CurrentUser user) {
    steps.requireFiles(reported.files());
    var milestone = milestones.findById(id).orElseThrow(Problem::notFound);
    var wrong =
        reader.reports(id).stream()
            .filter(one -> one.id().equals(report.toString()))
            .findFirst()
            .orElseThrow(Problem::notFound);
    Versions.check(ifMatch, wrong.version());
    if (!units.actsFor(user.appointment().unit(), milestone.unit())) {
      return refused("tasks.milestone.other-unit", "只有责任单位才能报送自己的节点。");
    }
    if (!wrong.month().equals(monthOf(clock.today()))
        || !reader.reports(id).getFirst().id().equals(wrong.id())) {
      return refused("tasks.report.closed", "只能更正本月最近一次的报送。");
    }
    var computed = reader.computed(milestone);
    jdbc.sql(CORRECT)
        .param("figure", reported.figure())
        .param("computed", computed.orElse(null))
        .param("gap", gap(reported, computed))
        .param("words", reported.words())
        .param("files", reported.files().toArray(UUID[]::new))
        .param("id", report)
        .update();
    milestone.figures(reported.figure(), clock.today());
    var saved = milestones.saveAndFlush(milestone);
    steps.append(
        Step.of(id, saved.area(), "CORRECT", "更正报送", saved.state().name(), saved.state().name())
            .by(user)
            .saying(said(saved, reported))
            .showing(reported.files()));
    inside.publishEvent(ClausesTouched.of(saved.clause()));
    return Result.done(reader.view(saved, user));
  }

  private void insert(Milestone milestone, Reported reported, boolean red, CurrentUser user) {
    var computed = reader.computed(milestone);
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("milestone", milestone.id())
        .param("clause", milestone.clause())
        .param("unit", milestone.unit())
        .param("area", milestone.area())
        .param("month", monthOf(clock.today()))
        .param("figure", reported.figure())
        .param("computed", computed.orElse(null))
        .param("from", milestone.indicator().orElse(null))
        .param("gap", gap(reported, computed))
        .param("words", reported.words())
        .param("files", reported.files().toArray(UUID[]::new))
        .param("red", red)
        .param("by", user.id())
        .param("name", user.name())
        .param("on", clock.today())
        .update();
  }

  private boolean gap(Reported reported, Optional<BigDecimal> computed) {
    return computed
        .map(known -> Gap.between(reported.figure(), known, limits.gapOn(clock.today())))
        .orElse(false);
  }

  /** Whether the unit's light for the clause is red now: then it may report more often. */
  private boolean isRed(Milestone milestone) {
    return jdbc.sql(
            "select exists (select from light_now where kind = 'PAIR' and clause_id = ? and unit = unit_acting(?, ?) and light = 'RED')")
        .params(milestone.clause(), milestone.unit(), clock.today())
        .query(Boolean.class)
        .single();
  }

  private boolean reportedIn(LocalDate month, UUID milestone) {
    return jdbc.sql(
            "select exists (select from progress_report where milestone_id = ? and month = ?)")
        .params(milestone, month)
        .query(Boolean.class)
        .single();
  }

  private static String said(Milestone milestone, Reported reported) {
    return milestone.title() + "：" + reported.figure().toPlainString() + "。" + reported.words();
  }

  private static LocalDate monthOf(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private static <T> Result<T> refused(String code, String detail) {
    return Result.refused(Refusal.guard(code, detail));
  }
}
