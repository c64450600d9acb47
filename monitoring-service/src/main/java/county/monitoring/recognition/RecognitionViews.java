package county.monitoring.recognition;

import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.Evidence;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.monitoring.support.SupportPlanService;
import county.platform.casework.Offer;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        r.stated(VillageAct.Comparison.class).map(this::compared),
        r.stated(VillageAct.Appraisal.class).map(RecognitionView.AppraisalView::of),
        r.stated(VillageAct.Publicity.class).map(notice -> publicity(notice, r)),
        r.stated(DecidingAct.TownshipReview.class),
        r.stated(RecognitionAct.Preparation.class).map(this::prepared),
        r.stated(DecidingAct.Decision.class).map(decision -> decided(decision, r)),
        r.stated(DecidingAct.Announcement.class),
        r.stated(RecognitionAct.Entry.class),
        plans.ofRecognition(r.id()),
        offers(r, user),
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

  private RecognitionView.Compared compared(VillageAct.Comparison made) {
    return new RecognitionView.Compared(
        Optional.ofNullable(made.note()), findings.view(made.assessment()));
  }

  private static RecognitionView.PublicityView publicity(
      VillageAct.Publicity notice, Recognition r) {
    return new RecognitionView.PublicityView(
        notice.from(),
        notice.until(),
        notice.place(),
        Optional.ofNullable(notice.photoFileId()),
        r.statements().each(VillageAct.Objection.class).toList());
  }

  private RecognitionView.Prepared prepared(RecognitionAct.Preparation made) {
    return new RecognitionView.Prepared(
        made.category(), made.risks(), made.opinion(), findings.view(made.assessment()));
  }

  private RecognitionView.Decided decided(DecidingAct.Decision made, Recognition r) {
    var on = r.statements().statedBy(DecidingAct.Decision.class).orElseThrow().at();
    return new RecognitionView.Decided(
        clock.dateOf(on), made.reason(), made.doubts(), findings.view(made.assessment()));
  }

  private List<Offer> offers(Recognition r, CurrentUser user) {
    return life.table().offers(r.state(), new Situation(r, user, clock.today()), user::may).stream()
        .filter(offer -> offer.action().isOffered())
        .map(offer -> Offer.of(offer, action -> action.label(r.matter()), kind -> Evidence.valueOf(kind).label()))
        .toList();
  }
}
