package county.tasks.progress;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.tasks.indicator.IndicatorBook;
import county.tasks.indicator.Values;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads milestones, in the caller's transaction. */
@Component
class MilestoneReader {

  private static final Map<String, String> SORTS =
      Map.of("dueOn", "m.due_on", "clause", "m.clause_id");
  private static final String COLUMNS =
      "m.id, m.clause_id, m.unit, unit_called(m.unit, m.due_on) as unit_name, m.title, m.comparison, m.target, m.measure, m.cycle,"
          + " m.starts_on, m.due_on, m.figure, m.figure_on, m.origin, m.state";
  private static final String ONE =
      "select "
          + COLUMNS
          + ", m.evidence, m.basis, m.weight, m.series_until, m.report_every, m.indicator, m.in_force_from, m.reported_on, m.accepted_on,"
          + " m.version, m.area from milestone m where m.id = ?";

  private static final String OWING =
      """
      select m.id, m.clause_id, m.title, m.report_every, m.in_force_from,
             (select max(r.reported_on) from progress_report r where r.milestone_id = m.id) as last_report
      from milestone m where m.unit = ? and m.state in ('ACTIVE', 'RETURNED') and m.report_every <> 'NONE' and m.in_force_from is not null
      """;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;
  private final UnitBook units;
  private final StepBook steps;
  private final IndicatorBook indicators;
  private final Values values;

  MilestoneReader(
      JdbcClient jdbc,
      Cursors cursors,
      BusinessClock clock,
      UnitBook units,
      StepBook steps,
      IndicatorBook indicators,
      Values values) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
    this.units = units;
    this.steps = steps;
    this.indicators = indicators;
    this.values = values;
  }

  /**
   * Which milestones.
   *
   * @param task number of the task
   * @param dueBy due on this day or earlier and not done
   */
  record Filter(
      @Nullable String clause,
      @Nullable Integer task,
      @Nullable String unit,
      MilestoneLife.@Nullable State state,
      @Nullable LocalDate dueBy) {

    static Filter in(MilestoneLife.State state) {
      return new Filter(null, null, null, state, null);
    }

    Filter of(@Nullable String owner) {
      return new Filter(clause, task, owner, state, dueBy);
    }

    static Filter due(String unit, LocalDate day) {
      return new Filter(null, null, unit, null, day);
    }
  }

  Page<MilestoneView.Row> list(Filter filter, @Nullable String sort, Paging paging) {
    return ListQuery.of(COLUMNS, "milestone m", "m.id")
        .when("clause", filter.clause(), "m.clause_id = :clause")
        .when(
            "task",
            filter.task(),
            "m.clause_id in (select c.id from plan_clause c where c.task_no = :task)")
        .when("unit", filter.unit(), "m.unit = :unit")
        .when("state", filter.state() == null ? null : filter.state().name(), "m.state = :state")
        .when("dueBy", filter.dueBy(), "m.due_on <= :dueBy and m.state in ('ACTIVE', 'RETURNED')")
        .sorted(sort, "dueOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /** What a unit owes a report on, the oldest first. */
  List<TodoList.Item> reportsMissing(String unit) {
    record Owing(UUID id, String clause, String title, Optional<LocalDate> since) {}
    return jdbc
        .sql(OWING)
        .param(unit)
        .query(
            (row, n) ->
                new Owing(
                    row.getObject("id", UUID.class),
                    row.getString("clause_id"),
                    row.getString("title"),
                    ReportDue.missingSince(
                        Cycle.valueOf(row.getString("report_every")),
                        row.getObject("in_force_from", LocalDate.class),
                        day(row, "last_report"),
                        clock.today())))
        .list()
        .stream()
        .filter(owing -> owing.since().isPresent())
        .sorted(Comparator.comparing(owing -> owing.since().orElseThrow()))
        .map(
            owing ->
                new TodoList.Item(
                    owing.id().toString(),
                    owing.clause() + " " + owing.title(),
                    owing.since(),
                    true,
                    "/milestones/" + owing.id()))
        .toList();
  }

  MilestoneView view(Milestone milestone, CurrentUser reader) {
    var mine = units.actsFor(reader.appointment().unit(), milestone.unit());
    var offered =
        milestone.offeredTo(milestone.situation(reader.id(), mine), reader::may).stream()
            .map(action -> new MilestoneView.Offer(action, action.label()))
            .toList();
    var reports = reports(milestone.id());
    return jdbc.sql(ONE)
        .param(milestone.id())
        .query((row, n) -> view(row, milestone, offered, reports))
        .single();
  }

  private MilestoneView view(
      ResultSet row,
      Milestone milestone,
      List<MilestoneView.Offer> offered,
      List<MilestoneView.Report> reports)
      throws SQLException {
    var reportEvery = Cycle.valueOf(row.getString("report_every"));
    var inForce = day(row, "in_force_from");
    var last = reports.stream().map(MilestoneView.Report::reportedOn).max(LocalDate::compareTo);
    return new MilestoneView(
        row(row),
        row.getString("evidence"),
        row.getString("basis"),
        row.getInt("weight"),
        day(row, "series_until"),
        reportEvery,
        milestone
            .indicator()
            .map(key -> indicators.find(key).map(known -> known.label()).orElse(key)),
        computed(milestone),
        inForce
            .filter(
                from ->
                    milestone.state() == MilestoneLife.State.ACTIVE
                        || milestone.state() == MilestoneLife.State.RETURNED)
            .flatMap(from -> ReportDue.nextDue(reportEvery, from, last, clock.today())),
        day(row, "reported_on"),
        day(row, "accepted_on"),
        offered,
        reports,
        steps.of(milestone.id()),
        milestone.version());
  }

  /** What the milestone's indicator says about its unit. */
  Optional<BigDecimal> computed(Milestone milestone) {
    return milestone
        .indicator()
        .flatMap(indicators::find)
        .flatMap(
            definition ->
                values
                    .of(definition, milestone.unit(), milestone.area(), true, values.of(definition))
                    .flatMap(value -> value.figure(definition.measure())));
  }

  List<MilestoneView.Report> reports(UUID milestone) {
    return jdbc.sql(
            "select * from progress_report where milestone_id = ? order by reported_on desc, id desc")
        .param(milestone)
        .query((row, n) -> report(row))
        .list();
  }

  private MilestoneView.Report report(ResultSet row) throws SQLException {
    return new MilestoneView.Report(
        row.getString("id"),
        row.getObject("month", LocalDate.class),
        row.getBigDecimal("figure"),
        Optional.ofNullable(row.getBigDecimal("computed")),
        Optional.ofNullable(row.getString("computed_from")),
        row.getBoolean("gap"),
        row.getString("words"),
        steps.filesOf(List.of((UUID[]) row.getArray("files").getArray())),
        row.getBoolean("while_red"),
        row.getString("reporter_name"),
        row.getObject("reported_on", LocalDate.class),
        row.getLong("version"));
  }

  private static MilestoneView.Row row(ResultSet row) throws SQLException {
    var state = MilestoneLife.State.valueOf(row.getString("state"));
    return new MilestoneView.Row(
        row.getString("id"),
        row.getString("clause_id"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("title"),
        Milestone.Aim.valueOf(row.getString("comparison")),
        Optional.ofNullable(row.getBigDecimal("target")),
        row.getString("measure"),
        Cycle.valueOf(row.getString("cycle")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getBigDecimal("figure")),
        day(row, "figure_on"),
        Milestone.Origin.valueOf(row.getString("origin")).label(),
        state,
        state.label());
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
