package county.monitoring.recognition;

import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.ProcedureView;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.monitoring.support.SupportPlanService;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shapes cases for the desk. */
@Component
class RecognitionViews {

  static final String COLUMNS =
      """
      r.id, r.no, r.household_id, r.head_name, r.area, r.state, r.category, r.overall_due_on, r.step_due_on, r.urgent, r.decided_on""";

  private final Divisions divisions;
  private final RecognitionSteps steps;
  private final Findings findings;
  private final BusinessClock clock;
  private final RecognitionLife life;
  private final SupportPlanService plans;

  RecognitionViews(
      Divisions divisions,
      RecognitionSteps steps,
      Findings findings,
      BusinessClock clock,
      RecognitionLife life,
      SupportPlanService plans) {
    this.divisions = divisions;
    this.steps = steps;
    this.findings = findings;
    this.clock = clock;
    this.life = life;
    this.plans = plans;
  }

  RecognitionView of(Recognition r, CurrentUser user) {
    return new RecognitionView(
        r.id(),
        r.no(),
        r.householdId(),
        r.householdNo(),
        r.headName(),
        r.area(),
        divisions.place(r.area()),
        r.clueId(),
        r.state(),
        r.state().label(r.matter()),
        Optional.ofNullable(r.category()),
        r.risks(),
        r.isUrgent(),
        r.overallDueOn(),
        Optional.ofNullable(r.stepDueOn()),
        r.isOverdue(clock.today()),
        steps.of(r.id()),
        r.stated(VillageAct.Authorisation.class),
        r.stated(RecognitionAct.Verification.class),
        ProcedureView.comparison(r, findings::view),
        ProcedureView.appraisal(r),
        ProcedureView.publicity(r),
        r.stated(DecidingAct.TownshipReview.class),
        r.stated(RecognitionAct.Preparation.class).map(this::prepared),
        ProcedureView.decision(r, findings::view, clock),
        r.stated(DecidingAct.Announcement.class),
        r.stated(RecognitionAct.Entry.class),
        plans.ofRecognition(r.id()),
        ProcedureView.offers(r, life, user, clock.today()),
        r.version());
  }

  RecognitionView.Row row(ResultSet row) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    var area = row.getString("area");
    var due = row.getObject("overall_due_on", LocalDate.class);
    var open = row.getObject("decided_on") == null && !State.ENDED.contains(state);
    return new RecognitionView.Row(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        state,
        state.label(Matter.RECOGNITION),
        Optional.ofNullable(row.getString("category")),
        due,
        Optional.ofNullable(row.getObject("step_due_on", LocalDate.class)),
        row.getBoolean("urgent"),
        open && clock.today().isAfter(due));
  }

  private RecognitionView.Prepared prepared(RecognitionAct.Preparation made) {
    return new RecognitionView.Prepared(
        made.category(), made.risks(), made.opinion(), findings.view(made.assessment()));
  }
}
