package county.monitoring.elimination;

import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.ProcedureView;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.monitoring.risk.EliminationMethod;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shapes eliminations for the desk. */
@Component
class EliminationViews {

  static final String COLUMNS =
      """
      e.id, e.no, e.household_id, e.head_name, e.area, e.state, e.category, e.method, e.overall_due_on, e.step_due_on, e.decided_on, e.watch_until""";

  private final Divisions divisions;
  private final EliminationSteps steps;
  private final EliminationFindings findings;
  private final Snapshots snapshots;
  private final BusinessClock clock;
  private final EliminationLife life;
  private final JdbcClient jdbc;

  EliminationViews(
      Divisions divisions,
      EliminationSteps steps,
      EliminationFindings findings,
      Snapshots snapshots,
      BusinessClock clock,
      EliminationLife life,
      JdbcClient jdbc) {
    this.divisions = divisions;
    this.steps = steps;
    this.findings = findings;
    this.snapshots = snapshots;
    this.clock = clock;
    this.life = life;
    this.jdbc = jdbc;
  }

  EliminationView of(Elimination e, CurrentUser user) {
    var verified = e.stated(EliminationAct.Verification.class);
    return new EliminationView(
        e.id(),
        e.no(),
        e.householdId(),
        e.householdNo(),
        e.headName(),
        e.area(),
        divisions.place(e.area()),
        e.state(),
        e.state().label(e.matter()),
        String.valueOf(e.category()),
        e.risks(),
        Optional.ofNullable(e.method()).map(Enum::name),
        Optional.ofNullable(e.method()).map(EliminationMethod::label),
        e.overallDueOn(),
        Optional.ofNullable(e.stepDueOn()),
        e.isOverdue(clock.today()),
        Optional.ofNullable(e.decidedOn()),
        Optional.ofNullable(e.watchUntil()),
        Optional.ofNullable(e.rolledBackOn()),
        relapses(e.id()),
        steps.of(e.id()),
        e.stated(VillageAct.Authorisation.class),
        verified.map(
            found ->
                new EliminationView.Verified(
                    found.visitedOn(),
                    found.situation(),
                    found.method().label(),
                    found.risksLeft())),
        verified.flatMap(found -> snapshots.view(found.snapshot())),
        ProcedureView.comparison(e, findings::view),
        ProcedureView.appraisal(e),
        ProcedureView.publicity(e),
        e.stated(DecidingAct.TownshipReview.class),
        e.stated(EliminationAct.Preparation.class)
            .map(made -> new EliminationView.Prepared(made.method().label(), made.opinion())),
        ProcedureView.decision(e, findings::view, clock),
        e.stated(DecidingAct.Announcement.class),
        e.stated(EliminationAct.Marking.class),
        ProcedureView.offers(e, life, user, clock.today()),
        e.version());
  }

  EliminationView.Row row(ResultSet row) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    var area = row.getString("area");
    var due = row.getObject("overall_due_on", LocalDate.class);
    var decided = Optional.ofNullable(row.getObject("decided_on", LocalDate.class));
    var open = decided.isEmpty() && !State.ENDED.contains(state);
    return new EliminationView.Row(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        state,
        state.label(Matter.ELIMINATION),
        row.getString("category"),
        Optional.ofNullable(row.getString("method"))
            .map(EliminationMethod::valueOf)
            .map(EliminationMethod::label),
        due,
        Optional.ofNullable(row.getObject("step_due_on", LocalDate.class)),
        decided,
        Optional.ofNullable(row.getObject("watch_until", LocalDate.class)),
        open && clock.today().isAfter(due));
  }

  private List<EliminationView.Relapse> relapses(UUID elimination) {
    return jdbc.sql(
            "select id as clue_id, no as clue_no, raised_on, sentence from clue where relapse_of = ? order by raised_on, id")
        .param(elimination)
        .query(EliminationView.Relapse.class)
        .list();
  }
}
