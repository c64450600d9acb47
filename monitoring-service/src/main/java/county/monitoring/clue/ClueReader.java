package county.monitoring.clue;

import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.Shown;
import county.monitoring.clue.ClueCourse.Outcome;
import county.monitoring.clue.ClueCourse.Reached;
import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.State;
import county.platform.division.Divisions;
import county.platform.finding.FindingView;
import county.platform.policy.Finding;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
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

/** Reads clues for lists and pages, in the transaction and scope of its caller. */
@Component
class ClueReader {

  private static final Map<String, String> SORTS =
      Map.of("dueOn", "c.due_on", "raisedOn", "c.raised_on", "no", "c.no");

  private static final Comparator<Finding> MET_FIRST =
      Comparator.comparing(finding -> finding.outcome() != county.platform.policy.Outcome.MET);

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final Assessments assessments;
  private final Escalations escalations;

  ClueReader(
      JdbcClient jdbc,
      Cursors cursors,
      Divisions divisions,
      BusinessClock clock,
      Assessments assessments,
      Escalations escalations) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.divisions = divisions;
    this.clock = clock;
    this.assessments = assessments;
    this.escalations = escalations;
  }

  /**
   * @param overdue null: all; true: only those whose date has passed
   * @param waiting null: all; true: only those somebody still has to do something about
   * @param raisedFrom raised on this day or later
   */
  record Filter(
      @Nullable String area,
      @Nullable State state,
      @Nullable ClueKind kind,
      @Nullable Channel channel,
      @Nullable Boolean overdue,
      @Nullable Boolean waiting,
      @Nullable Reached reached,
      @Nullable Outcome outcome,
      @Nullable LocalDate raisedFrom,
      @Nullable String sort) {

    static Filter of(@Nullable State state, @Nullable String sort) {
      return new Filter(null, state, null, null, null, null, null, null, null, sort);
    }

    private String from() {
      return reached == null && outcome == null
          ? ClueRow.FROM
          : ClueRow.FROM + " join clue_course k on k.id = c.id";
    }
  }

  Page<ClueRow> list(Filter filter, Paging paging) {
    var today = clock.today();
    var late = Boolean.TRUE.equals(filter.overdue()) ? today : null;
    var query =
        ListQuery.of(ClueRow.COLUMNS, filter.from(), "c.id")
            .in(filter.area(), "c.area")
            .when("state", nameOf(filter.state()), "c.state = :state")
            .when("kind", nameOf(filter.kind()), "c.kind = :kind")
            .when("channel", nameOf(filter.channel()), "c.channel = :channel")
            .when("late", late, ClueRow.WAITING + " and c.due_on < :late")
            .when("waiting", filter.waiting(), "(" + ClueRow.WAITING + ") = :waiting")
            .when("outcome", nameOf(filter.outcome()), "k.outcome = :outcome")
            .when("raisedFrom", filter.raisedFrom(), "c.raised_on >= :raisedFrom")
            .sorted(filter.sort(), "dueOn", SORTS);
    if (filter.reached() != null) {
      query.where(filter.reached().condition());
    }
    return query.page(jdbc, cursors, paging, (row, n) -> ClueRow.of(row, divisions, today));
  }

  List<ClueRow> ofHousehold(UUID household) {
    return jdbc.sql(
            "select "
                + ClueRow.COLUMNS
                + " from "
                + ClueRow.FROM
                + " where c.household_id = :household order by c.raised_on desc, c.id desc")
        .param("household", household)
        .query((row, n) -> ClueRow.of(row, divisions, clock.today()))
        .list();
  }

  /** The whole page of a clue; empty when the reader's scope has none. */
  Optional<ClueView> find(UUID id, Clue clue, CurrentUser user) {
    return jdbc.sql(
            "select "
                + ClueRow.COLUMNS
                + ", c.recognition_id, c.follow_up_id, c.outcome, c.version from "
                + ClueRow.FROM
                + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> view(row, clue, user))
        .optional();
  }

  private ClueView view(ResultSet row, Clue clue, CurrentUser user) throws SQLException {
    var head = ClueRow.of(row, divisions, clock.today());
    var warnings = warnings(head.id());
    return new ClueView(
        head.id(),
        head.no(),
        head.householdId(),
        head.headName(),
        head.area(),
        head.areaName(),
        head.kind(),
        head.kindLabel(),
        head.channel(),
        head.channelLabel(),
        head.state(),
        head.stateLabel(),
        head.raisedOn(),
        head.dueOn(),
        head.overdue(),
        head.escalated(),
        Optional.ofNullable(row.getObject("relapse_of", UUID.class)),
        head.sentence(),
        findings(warnings),
        warnings,
        Optional.ofNullable(row.getObject("recognition_id", UUID.class)),
        Optional.ofNullable(row.getObject("follow_up_id", UUID.class)),
        Optional.ofNullable(row.getString("outcome")),
        history(head.id()),
        escalations.of(head.id()),
        escalations.isUrgeable(head.id(), user),
        offers(clue, user),
        row.getInt("version"));
  }

  private List<FindingView> findings(List<ClueView.JoinedWarning> warnings) {
    return warnings.stream()
        .filter(warning -> warning.effect() != Clues.Effect.SUPPRESSED)
        .findFirst()
        .flatMap(newest -> assessments.find(newest.assessmentId()))
        .map(found -> found.findings().stream().sorted(MET_FIRST).map(Shown::view).toList())
        .orElse(List.of());
  }

  /** Newest first. */
  private List<ClueView.JoinedWarning> warnings(UUID clue) {
    return jdbc.sql(
            """
            select warned_on, source, batch_id, sentence, effect, reason, assessment_id
            from clue_warning where clue_id = :clue order by warned_at desc, id desc limit 100
            """)
        .param("clue", clue)
        .query((row, n) -> warning(row))
        .list();
  }

  private static ClueView.JoinedWarning warning(ResultSet row) throws SQLException {
    return new ClueView.JoinedWarning(
        row.getObject("warned_on", LocalDate.class),
        row.getString("source"),
        row.getObject("batch_id", UUID.class),
        row.getString("sentence"),
        Clues.Effect.valueOf(row.getString("effect")),
        Optional.ofNullable(row.getString("reason")),
        row.getObject("assessment_id", UUID.class));
  }

  Page<SuppressedRow> suppressed(@Nullable String area, @Nullable ClueKind kind, Paging paging) {
    return ListQuery.of(SuppressedRow.COLUMNS, SuppressedRow.FROM, "k.id")
        .where("k.effect = 'SUPPRESSED'")
        .in(area, "k.area")
        .when("kind", nameOf(kind), "k.kind = :kind")
        .sorted(null, "-warnedOn", Map.of("warnedOn", "k.warned_on"))
        .page(jdbc, cursors, paging, (row, n) -> SuppressedRow.of(row, divisions));
  }

  private List<ClueView.Event> history(UUID clue) {
    return jdbc.sql(
            "select at, action, actor, unit, on_day, due_on, reason from clue_step where clue_id = :clue order by at, id")
        .param("clue", clue)
        .query((row, n) -> event(row))
        .list();
  }

  private static ClueView.Event event(ResultSet row) throws SQLException {
    var action = Action.valueOf(row.getString("action"));
    var due = row.getObject("due_on", LocalDate.class);
    return new ClueView.Event(
        row.getTimestamp("at").toInstant(),
        action.name(),
        action.label(),
        row.getString("actor"),
        row.getString("unit"),
        due,
        row.getObject("on_day", LocalDate.class).isAfter(due),
        Optional.ofNullable(row.getString("reason")));
  }

  private static List<ClueView.Offer> offers(Clue clue, CurrentUser user) {
    return ClueLife.LIFE
        .offers(clue.state(), new ClueLife.Situation(clue, user), user::may)
        .stream()
        .filter(offer -> offer.action() != Action.CLOSING)
        .map(
            offer ->
                new ClueView.Offer(
                    offer.action().noun(),
                    offer.action().label(),
                    offer.allowed(),
                    offer.reasons()))
        .toList();
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
