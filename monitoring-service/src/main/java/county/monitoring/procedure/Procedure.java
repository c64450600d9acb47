package county.monitoring.procedure;

import county.platform.casework.Statements;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.time.Deadlines;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way through the procedure. What its own acts change, the case of a matter knows.
 */
@MappedSuperclass
public abstract class Procedure {

  @Id private UUID id;
  private String no;
  private UUID householdId;
  private String householdNo;
  private String headName;
  private int persons;
  private @Nullable String villageGroup;
  private String area;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String category;
  private String[] risks;
  private LocalDate openedOn;
  private LocalDate overallDueOn;
  private LocalDate stateSince;
  private @Nullable LocalDate stepDueOn;
  private @Nullable LocalDate decidedOn;

  @ColumnTransformer(write = "?::jsonb")
  private Statements<Act> statements;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Procedure() {}

  @SuppressWarnings("NullAway.Init")
  protected Procedure(Opened opened) {
    this.id = opened.id();
    this.no = opened.no();
    this.householdId = opened.household().id();
    this.householdNo = opened.household().no();
    this.headName = opened.household().headName();
    this.persons = opened.household().persons();
    this.villageGroup = opened.household().villageGroup();
    this.area = opened.household().area();
    this.state = opened.state();
    this.risks = new String[0];
    this.openedOn = opened.today();
    this.overallDueOn = opened.overallDueOn();
    this.stateSince = opened.today();
    this.stepDueOn = opened.stepDueOn().orElse(null);
    this.statements = Statements.none();
  }

  /** How a case begins. */
  public record Opened(
      UUID id,
      String no,
      Household household,
      State state,
      LocalDate today,
      LocalDate overallDueOn,
      Optional<LocalDate> stepDueOn) {}

  public abstract Matter matter();

  /** Whether assets may be looked up. */
  protected boolean isAuthorised() {
    return stated(VillageAct.Authorisation.class).isPresent();
  }

  /** What is wrong with a statement: what the act says itself; a matter may know more. */
  protected List<Refusal> against(Act act, Situation situation) {
    return act.against(situation);
  }

  /** What an act of the matter changes beside the state. */
  protected void note(Act act, Situation situation) {}

  /** Where a row leads when what it waits for is there already, or is not there yet. */
  protected State next(Action action, State usual) {
    return usual;
  }

  /** Takes a step, or says every reason why not. */
  public Result<Step> take(
      Act act, Situation situation, Instant at, Life life, Deadlines deadlines) {
    var evidence =
        act.attached().stream().map(attached -> attached.kind().name()).collect(Collectors.toSet());
    return life.table()
        .take(state, act.action(), situation, evidence, () -> against(act, situation))
        .map(row -> follow(row, act, situation, at, life, deadlines));
  }

  private Step follow(
      Transition<State, Action, Situation> row,
      Act act,
      Situation situation,
      Instant at,
      Life life,
      Deadlines deadlines) {
    var today = situation.today();
    var due = row.within().map(limit -> deadlines.due(stateSince, limit));
    var from = state;
    keep(act, situation, at);
    enter(next(row.action(), standing(row)), today);
    if (row.action() == Action.RETURN || row.action() == Action.OBJECTION_UPHELD) {
      statements = Stating.backTo(statements, state);
    }
    stepDueOn = nextDue(life, deadlines).orElse(null);
    return new Step(
        row.action(),
        Optional.of(from),
        state,
        situation.user(),
        at,
        act,
        due,
        due.map(today::isAfter).orElse(false));
  }

  private void keep(Act act, Situation situation, Instant at) {
    statements = Stating.plus(statements, act, situation.user(), at);
    if (act instanceof VillageAct.Resolution answer) {
      var answered = objection(answer.objection()).orElseThrow().answered(answer);
      statements = Stating.plus(statements, answered, situation.user(), at);
    }
    if (act instanceof DecidingAct.Decision decision && decision.approved()) {
      decidedOn = situation.today();
    }
    note(act, situation);
  }

  /** An answer leads back to the notice when it was the last one owed. */
  private State standing(Transition<State, Action, Situation> row) {
    return row.action() == Action.RESOLUTION && hasOpenObjection() ? State.OBJECTION : row.to();
  }

  private void enter(State next, LocalDate today) {
    if (next != state) {
      state = next;
      stateSince = today;
    }
  }

  /**
   * Until when somebody must act: on the day after the notice when one hangs, else by the table.
   */
  private Optional<LocalDate> nextDue(Life life, Deadlines deadlines) {
    var notice = stated(VillageAct.Publicity.class);
    return state == State.PUBLICITY && notice.isPresent()
        ? notice.map(posted -> posted.until().plusDays(1))
        : life.table().limitOf(state).map(limit -> deadlines.due(stateSince, limit));
  }

  /** The notice hangs anew after an objection was answered. */
  void postAgain(VillageAct.Publicity notice, Situation situation, Instant at) {
    statements = Stating.plus(statements, notice, situation.user(), at);
    stepDueOn = notice.until().plusDays(1);
  }

  /** The earlier date holds. */
  protected void dueBy(LocalDate overall) {
    if (overall.isBefore(overallDueOn)) {
      overallDueOn = overall;
    }
  }

  protected void concerns(@Nullable String newCategory, List<String> newRisks) {
    category = newCategory;
    risks = newRisks.toArray(String[]::new);
  }

  public <T extends Act> Optional<T> stated(Class<T> kindOfAct) {
    return statements.find(kindOfAct);
  }

  Optional<VillageAct.Objection> objection(UUID wanted) {
    return statements
        .each(VillageAct.Objection.class)
        .filter(objection -> objection.id().equals(wanted))
        .findFirst();
  }

  private boolean hasOpenObjection() {
    return statements.each(VillageAct.Objection.class).anyMatch(VillageAct.Objection::open);
  }

  public boolean workedOn(String user) {
    return statements.workers().contains(user);
  }

  public boolean isOverdue(LocalDate today) {
    return decidedOn == null && !State.ENDED.contains(state) && today.isAfter(overallDueOn);
  }

  public UUID id() {
    return id;
  }

  public String no() {
    return no;
  }

  public UUID householdId() {
    return householdId;
  }

  public String householdNo() {
    return householdNo;
  }

  public String headName() {
    return headName;
  }

  public int persons() {
    return persons;
  }

  public @Nullable String villageGroup() {
    return villageGroup;
  }

  public String area() {
    return area;
  }

  public State state() {
    return state;
  }

  public @Nullable String category() {
    return category;
  }

  public List<String> risks() {
    return List.of(risks);
  }

  public LocalDate overallDueOn() {
    return overallDueOn;
  }

  public LocalDate stateSince() {
    return stateSince;
  }

  public @Nullable LocalDate stepDueOn() {
    return stepDueOn;
  }

  public @Nullable LocalDate decidedOn() {
    return decidedOn;
  }

  public Statements<Act> statements() {
    return statements;
  }

  public long version() {
    return version;
  }
}
