package county.assistance.aidcase;

import county.assistance.aidcase.AidCaseView.CaseRow;
import county.assistance.aidcase.AidCaseView.OpinionRecord;
import county.assistance.programme.Benefit;
import county.assistance.programme.Hardship;
import county.assistance.programme.Level;
import county.assistance.programme.Path;
import county.platform.casework.Offer;
import county.platform.division.Divisions;
import county.platform.policy.Money;
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
class AidCaseViews {

  static final String COLUMNS =
      """
      c.id, c.no, c.receipt_no, c.household_id, c.head_name, c.applicant, c.area, c.path, c.urgent, c.hardship, c.state, c.proposed_fen,
      c.decided_fen, c.level, c.opened_on, c.overall_due_on, c.step_due_on, c.decided_on""";

  private final Divisions divisions;
  private final AidSteps steps;
  private final ReliefFindings findings;
  private final Disbursements disbursements;
  private final BusinessClock clock;
  private final Way way;

  AidCaseViews(
      Divisions divisions,
      AidSteps steps,
      ReliefFindings findings,
      Disbursements disbursements,
      BusinessClock clock,
      Way way) {
    this.divisions = divisions;
    this.steps = steps;
    this.findings = findings;
    this.disbursements = disbursements;
    this.clock = clock;
    this.way = way;
  }

  AidCaseView of(AidCase c, CurrentUser user) {
    return new AidCaseView(
        c.id(),
        c.no(),
        c.applicationId(),
        c.receiptNo(),
        c.programme(),
        c.programme().label(),
        Optional.ofNullable(c.path()),
        Optional.ofNullable(c.path()).map(Path::label),
        c.isUrgent(),
        c.hardship(),
        c.hardship().label(),
        Optional.ofNullable(c.householdId()),
        Optional.ofNullable(c.householdNo()),
        c.headName(),
        c.applicant(),
        c.persons(),
        c.area(),
        divisions.place(c.area()),
        c.state(),
        c.state().label(),
        c.openedOn(),
        c.overallDueOn(),
        Optional.ofNullable(c.stepDueOn()),
        overdue(c.state(), c.overallDueOn(), Optional.ofNullable(c.stepDueOn())),
        Optional.ofNullable(c.completionDueOn()),
        Optional.ofNullable(c.proposed()),
        Optional.ofNullable(c.decided()),
        c.disbursed(),
        c.unpaid(),
        Optional.ofNullable(c.level()),
        Optional.ofNullable(c.level()).map(Level::label),
        Optional.ofNullable(c.decidedOn()),
        Optional.ofNullable(c.filedOn()),
        records(c),
        c.stated(NoticeAct.Publicity.class).map(notice -> board(notice, c)),
        c.stated(DecidingAct.Refused.class).isPresent(),
        newest(c).map(findings::view).orElse(List.of()),
        disbursements.of(c.id()),
        steps.of(c.id()),
        offers(c, user),
        c.version());
  }

  CaseRow row(ResultSet row) throws SQLException {
    var state = State.valueOf(row.getString("state"));
    var area = row.getString("area");
    var hardship = Hardship.valueOf(row.getString("hardship"));
    var whole = row.getObject("overall_due_on", LocalDate.class);
    var step = Optional.ofNullable(row.getObject("step_due_on", LocalDate.class));
    return new CaseRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("receipt_no"),
        Optional.ofNullable(row.getObject("household_id", UUID.class)),
        row.getString("head_name"),
        row.getString("applicant"),
        area,
        divisions.place(area),
        Optional.ofNullable(row.getString("path")).map(Path::valueOf),
        row.getBoolean("urgent"),
        hardship,
        hardship.label(),
        state,
        state.label(),
        money(row, "proposed_fen"),
        money(row, "decided_fen"),
        Optional.ofNullable(row.getString("level")).map(Level::valueOf),
        row.getObject("opened_on", LocalDate.class),
        whole,
        step,
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
        overdue(state, whole, step));
  }

  private boolean overdue(State state, LocalDate whole, Optional<LocalDate> step) {
    var today = clock.today();
    return State.UNDECIDED.contains(state) && today.isAfter(whole)
        || !State.ENDED.contains(state) && step.map(today::isAfter).orElse(false);
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    long fen = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new Money(fen));
  }

  private static AidCaseView.Records records(AidCase c) {
    return new AidCaseView.Records(
        c.stated(IntakeAct.Application.class)
            .map(
                said ->
                    new AidCaseView.NeedRecord(
                        said.need(), Optional.ofNullable(said.happenedOn()))),
        c.stated(IntakeAct.Acceptance.class),
        c.stated(IntakeAct.SupplementNotice.class),
        c.stated(FieldAct.Authorisation.class),
        c.stated(FieldAct.Comparison.class).map(AidCaseViews::comparison),
        c.stated(FieldAct.Investigation.class).map(AidCaseViews::investigation),
        c.stated(FieldAct.Appraisal.class),
        c.stated(FieldAct.Proposal.class)
            .map(made -> new OpinionRecord(Optional.of(made.amount()), made.opinion(), List.of())),
        c.stated(DecidingAct.Endorsement.class)
            .map(made -> new OpinionRecord(Optional.empty(), made.opinion(), List.of())),
        c.stated(DecidingAct.Grant.class)
            .map(
                made ->
                    new AidCaseView.GrantRecord(
                        made.amount(), made.by().label(), made.reason(), made.doubts())),
        c.stated(DecidingAct.Refused.class)
            .map(made -> new OpinionRecord(Optional.empty(), made.reason(), List.of())),
        c.stated(DecidingAct.Confirmation.class)
            .map(made -> new OpinionRecord(Optional.empty(), made.opinion(), made.doubts())),
        c.stated(AfterAct.Service.class));
  }

  private static AidCaseView.ComparisonRecord comparison(FieldAct.Comparison made) {
    return new AidCaseView.ComparisonRecord(
        Optional.ofNullable(made.propertyFits()),
        Optional.ofNullable(made.benefits()).map(all -> all.stream().map(Benefit::label).toList()),
        made.note());
  }

  private static AidCaseView.InvestigationRecord investigation(FieldAct.Investigation made) {
    return new AidCaseView.InvestigationRecord(
        made.visitedOn(),
        made.visitors(),
        made.situation(),
        made.hardship().label(),
        made.persons(),
        made.income(),
        made.spending(),
        made.stillInNeed(),
        Boolean.TRUE.equals(made.disputed()));
  }

  private static AidCaseView.BoardNotice board(NoticeAct.Publicity notice, AidCase c) {
    return new AidCaseView.BoardNotice(
        notice.from(),
        notice.until(),
        notice.place(),
        Optional.ofNullable(notice.photo()),
        c.statements().each(NoticeAct.Objection.class).toList());
  }

  /** The findings that were kept last. */
  private static Optional<UUID> newest(AidCase c) {
    return c.statements().all().stream()
        .flatMap(
            stated ->
                switch (stated.act()) {
                  case FieldAct.Proposal made -> Optional.of(made.assessment()).stream();
                  case DecidingAct.Grant made -> Optional.of(made.assessment()).stream();
                  case DecidingAct.Refused made -> Optional.of(made.assessment()).stream();
                  case DecidingAct.Confirmation made -> Optional.of(made.assessment()).stream();
                  default -> Optional.<UUID>empty().stream();
                })
        .reduce((earlier, later) -> later);
  }

  private List<Offer> offers(AidCase c, CurrentUser user) {
    return way.table().offers(c.state(), new Situation(c, user, clock.today()), user::may).stream()
        .filter(offer -> offer.action().isOffered())
        .map(offer -> Offer.of(offer, Action::label, kind -> Paper.valueOf(kind).label()))
        .toList();
  }
}
