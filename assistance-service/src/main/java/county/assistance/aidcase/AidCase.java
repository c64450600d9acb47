package county.assistance.aidcase;

import county.assistance.programme.Hardship;
import county.assistance.programme.Level;
import county.assistance.programme.Path;
import county.assistance.programme.Programme;
import county.platform.casework.Statements;
import county.platform.policy.Money;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A case of relief (救助个案). */
@Entity
class AidCase {

  @Id private UUID id;
  private String no;
  private UUID applicationId;
  private String receiptNo;
  private String area;

  @Enumerated(EnumType.STRING)
  private Programme programme;

  @Enumerated(EnumType.STRING)
  private @Nullable Path path;

  @Enumerated(EnumType.STRING)
  private Hardship hardship;

  private @Nullable UUID householdId;
  private @Nullable String householdNo;
  private String headName;
  private String applicant;
  private int persons;
  private byte @Nullable [] idIndex;
  private boolean urgent;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  private @Nullable Long proposedFen;
  private @Nullable Long decidedFen;
  private long disbursedFen;
  private LocalDate openedOn;
  private LocalDate overallDueOn;
  private LocalDate stateSince;
  private @Nullable LocalDate stepDueOn;
  private @Nullable LocalDate decidedOn;
  private @Nullable LocalDate completionDueOn;
  private @Nullable LocalDate completedOn;
  private @Nullable LocalDate filedOn;

  @Convert(converter = StatementsConverter.class)
  @ColumnTransformer(write = "?::jsonb")
  private Statements<Act> statements;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected AidCase() {}

  /** Opens the case of an application; whoever took that in has worked on the case. */
  @SuppressWarnings("NullAway.Init")
  AidCase(UUID id, String no, Opening opening, CurrentUser user, LocalDate today, Way way) {
    this.id = id;
    this.no = no;
    this.applicationId = opening.application();
    this.receiptNo = opening.receiptNo();
    this.area = opening.area();
    this.programme = opening.programme();
    this.hardship = opening.hardship();
    this.householdId = opening.household().id().orElse(null);
    this.householdNo = opening.household().no().orElse(null);
    this.headName = opening.household().headName();
    this.applicant = opening.household().applicant();
    this.persons = opening.household().persons();
    this.idIndex = opening.idIndex().orElse(null);
    this.urgent = opening.need().urgent();
    this.state = State.APPLIED;
    this.openedOn = today;
    this.overallDueOn = way.decisionDue(today, urgent);
    this.stateSince = today;
    this.statements = Statements.<Act>none().workedOnBy(user.id());
    this.stepDueOn = way.nextDue(this).orElse(null);
  }

  /** What was said when the case was opened. */
  void open(Act act, CurrentUser user, Instant at) {
    statements = Stating.plus(statements, act, user, at);
  }

  /** Takes a step, or says every reason why not. */
  Result<AidStep> take(Act act, Situation situation, Instant at, Way way) {
    var papers =
        act.attached().stream().map(attached -> attached.kind().name()).collect(Collectors.toSet());
    return way.table()
        .take(state, act.action(), situation, papers, () -> act.against(situation))
        .map(row -> follow(row, act, situation, at, way));
  }

  private AidStep follow(
      Transition<State, Action, Situation> row, Act act, Situation situation, Instant at, Way way) {
    var today = situation.today();
    var due = way.dueOf(row, this);
    var from = state;
    statements = Stating.plus(statements, act, situation.user(), at);
    note(act, today, way);
    enter(next(row), today);
    if (row.action() == Action.RETURN || row.action() == Action.OBJECTION_UPHELD) {
      statements = Stating.backTo(statements, state);
    }
    stepDueOn = way.nextDue(this).orElse(null);
    return new AidStep(act, from, state, situation.user(), at, due, today);
  }

  /** What a statement changes beside the state. */
  private void note(Act act, LocalDate today, Way way) {
    switch (act) {
      case IntakeAct.Acceptance accepted when accepted.amount() instanceof Money amount ->
          goBy(accepted.path(), amount, today, way);
      case IntakeAct.Acceptance accepted -> goBy(accepted.path(), null, today, way);
      case SideAct.ToUrgent turned -> goBy(Path.EMERGENCY, turned.amount(), today, way);
      case SideAct.ToOrdinary turned -> goBy(Path.SPENDING, null, today, way);
      case FieldAct.Investigation found -> {
        hardship = found.hardship();
        persons = found.persons();
      }
      case FieldAct.Proposal proposed -> proposedFen = proposed.amount().fen();
      case NoticeAct.Resolution answer -> answered(answer);
      case DecidingAct.Grant grant -> granted(grant, today, way);
      case DecidingAct.Refused refused -> decidedOn = today;
      case DecidingAct.Confirmation confirmed -> completedOn = today;
      case AfterAct.Disbursement payment -> disbursedFen += payment.amount().fen();
      case AfterAct.Filing filing -> filedOn = today;
      default -> {}
    }
  }

  /** One of the two ways, with the date that it gives the decision. */
  private void goBy(Path chosen, @Nullable Money amount, LocalDate today, Way way) {
    path = chosen;
    proposedFen = amount == null ? null : amount.fen();
    var emergency = chosen == Path.EMERGENCY;
    if (emergency != urgent) {
      urgent = emergency;
      overallDueOn = way.decisionDue(emergency ? today : openedOn, emergency);
    }
  }

  private void granted(DecidingAct.Grant grant, LocalDate today, Way way) {
    level = grant.by();
    decidedFen = grant.amount().fen();
    decidedOn = today;
    if (path == Path.EMERGENCY) {
      completionDueOn = way.completionDue(today);
    }
  }

  /** The objection stands as it was raised, now with its answer. */
  private void answered(NoticeAct.Resolution answer) {
    statements =
        statements.revised(
            act ->
                act instanceof NoticeAct.Objection one && one.id().equals(answer.objection())
                    ? one.answered(answer)
                    : act);
  }

  /** Where a row leads when what it waits for is not all there yet, or the way is another. */
  private State next(Transition<State, Action, Situation> row) {
    return switch (row.action()) {
      case RESOLUTION -> hasOpenObjection() ? State.OBJECTION : row.to();
      case DISBURSEMENT -> afterPayment();
      case RETURN ->
          state == State.COUNTY_DECISION && path == Path.EMERGENCY ? State.URGENT : row.to();
      default -> row.to();
    };
  }

  private State afterPayment() {
    if (unpaid().isAbove(Money.ZERO)) {
      return State.PAYING;
    }
    return path == Path.EMERGENCY ? State.COMPLETION : State.SETTLED;
  }

  private void enter(State next, LocalDate today) {
    if (next != state) {
      state = next;
      stateSince = today;
    }
  }

  /** The notice hangs anew after an objection was answered. */
  void postAgain(NoticeAct.Publicity notice, CurrentUser user, Instant at, Way way) {
    statements = Stating.plus(statements, notice, user, at);
    stepDueOn = way.nextDue(this).orElse(null);
  }

  <T extends Act> Optional<T> stated(Class<T> kindOfAct) {
    return statements.find(kindOfAct);
  }

  Optional<NoticeAct.Objection> objection(UUID wanted) {
    return statements
        .each(NoticeAct.Objection.class)
        .filter(objection -> objection.id().equals(wanted))
        .findFirst();
  }

  private boolean hasOpenObjection() {
    return statements.each(NoticeAct.Objection.class).anyMatch(NoticeAct.Objection::open);
  }

  boolean workedOn(String user) {
    return statements.workers().contains(user);
  }

  /** What was granted and not paid yet. */
  Money unpaid() {
    return new Money((decidedFen == null ? 0 : decidedFen) - disbursedFen);
  }

  UUID id() {
    return id;
  }

  String no() {
    return no;
  }

  UUID applicationId() {
    return applicationId;
  }

  String receiptNo() {
    return receiptNo;
  }

  String area() {
    return area;
  }

  Programme programme() {
    return programme;
  }

  @Nullable Path path() {
    return path;
  }

  Hardship hardship() {
    return hardship;
  }

  @Nullable UUID householdId() {
    return householdId;
  }

  @Nullable String householdNo() {
    return householdNo;
  }

  String headName() {
    return headName;
  }

  String applicant() {
    return applicant;
  }

  int persons() {
    return persons;
  }

  byte @Nullable [] idIndex() {
    return idIndex == null ? null : idIndex.clone();
  }

  /** Whether it goes the emergency's way, or the applicant asked for it before acceptance. */
  boolean isUrgent() {
    return urgent;
  }

  State state() {
    return state;
  }

  @Nullable Level level() {
    return level;
  }

  @Nullable Money proposed() {
    return proposedFen == null ? null : new Money(proposedFen);
  }

  @Nullable Money decided() {
    return decidedFen == null ? null : new Money(decidedFen);
  }

  Money disbursed() {
    return new Money(disbursedFen);
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate overallDueOn() {
    return overallDueOn;
  }

  LocalDate stateSince() {
    return stateSince;
  }

  @Nullable LocalDate stepDueOn() {
    return stepDueOn;
  }

  @Nullable LocalDate decidedOn() {
    return decidedOn;
  }

  @Nullable LocalDate completionDueOn() {
    return completionDueOn;
  }

  @Nullable LocalDate completedOn() {
    return completedOn;
  }

  @Nullable LocalDate filedOn() {
    return filedOn;
  }

  Statements<Act> statements() {
    return statements;
  }

  long version() {
    return version;
  }
}
