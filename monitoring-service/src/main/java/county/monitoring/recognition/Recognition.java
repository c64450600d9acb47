package county.monitoring.recognition;

import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdKind;
import county.platform.casework.Statements;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.policy.Transitions;
import county.platform.time.Deadlines;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A case of recognition (识别认定个案). */
@Entity
class Recognition {

  @Id private UUID id;
  private String no;
  private UUID householdId;
  private String householdNo;
  private String headName;
  private int persons;

  @Enumerated(EnumType.STRING)
  private HouseholdKind kind;

  private @Nullable String villageGroup;
  private String area;
  private UUID clueId;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String category;
  private String[] risks;
  private boolean urgent;
  private LocalDate openedOn;
  private LocalDate overallDueOn;
  private LocalDate stateSince;
  private @Nullable LocalDate stepDueOn;
  private @Nullable LocalDate decidedOn;

  @Convert(converter = StatementsConverter.class)
  @ColumnTransformer(write = "?::jsonb")
  private Statements<Act> statements;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Recognition() {}

  /** Opens a case that a township assigned. */
  @SuppressWarnings("NullAway.Init")
  Recognition(
      UUID id,
      String no,
      Household household,
      UUID clueId,
      LocalDate today,
      LocalDate overallDueOn,
      Optional<LocalDate> stepDueOn) {
    this.id = id;
    this.no = no;
    this.householdId = household.id();
    this.householdNo = household.no();
    this.headName = household.headName();
    this.persons = household.persons();
    this.kind = household.kind();
    this.villageGroup = household.villageGroup();
    this.area = household.area();
    this.clueId = clueId;
    this.state = State.ASSIGNED;
    this.risks = new String[0];
    this.openedOn = today;
    this.overallDueOn = overallDueOn;
    this.stateSince = today;
    this.stepDueOn = stepDueOn.orElse(null);
    this.statements = Statements.none();
  }

  /** The household as it was when the case was opened. */
  record Household(
      UUID id,
      String no,
      String headName,
      int persons,
      HouseholdKind kind,
      @Nullable String villageGroup,
      String area) {}

  /** Takes a step, or says every reason why not. */
  Result<Step> take(
      Act act,
      Situation situation,
      Instant at,
      Transitions<State, Action, Situation> life,
      Deadlines deadlines) {
    var evidence =
        act.attached().stream().map(attached -> attached.kind().name()).collect(Collectors.toSet());
    return life.take(state, act.action(), situation, evidence, () -> act.against(situation))
        .map(row -> follow(row, act, situation, at, life, deadlines));
  }

  private Step follow(
      Transition<State, Action, Situation> row,
      Act act,
      Situation situation,
      Instant at,
      Transitions<State, Action, Situation> life,
      Deadlines deadlines) {
    var today = situation.today();
    var due = row.within().map(limit -> deadlines.due(stateSince, limit));
    var from = state;
    note(act, situation, at);
    enter(next(row), today);
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

  /** What a statement changes beside the state. */
  private void note(Act act, Situation situation, Instant at) {
    statements = Stating.plus(statements, act, situation.user(), at);
    switch (act) {
      case VillageAct.Verification found -> {
        category = found.category();
        risks = found.risks().toArray(String[]::new);
      }
      case VillageAct.Resolution answer ->
          statements =
              Stating.plus(
                  statements,
                  objection(answer.objection()).orElseThrow().answered(answer),
                  situation.user(),
                  at);
      case DecidingAct.Preparation prepared -> risks = prepared.risks().toArray(String[]::new);
      case DecidingAct.Decision decision when decision.approved() -> decidedOn = situation.today();
      case SideAct.GreenChannel aid -> urgent = true;
      default -> {}
    }
  }

  /** Where a row leads when what it waits for is there already, or is not there yet. */
  private State next(Transition<State, Action, Situation> row) {
    return switch (row.action()) {
      case VERIFICATION ->
          stated(VillageAct.Comparison.class).isPresent() ? State.APPRAISAL : row.to();
      case RESOLUTION -> hasOpenObjection() ? State.OBJECTION : row.to();
      case ENTRY -> stated(DecidingAct.SupportPlan.class).isPresent() ? State.SUPPORTING : row.to();
      default -> row.to();
    };
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
  private Optional<LocalDate> nextDue(
      Transitions<State, Action, Situation> life, Deadlines deadlines) {
    var notice = stated(VillageAct.Publicity.class);
    return state == State.PUBLICITY && notice.isPresent()
        ? notice.map(posted -> posted.until().plusDays(1))
        : life.limitOf(state).map(limit -> deadlines.due(stateSince, limit));
  }

  /** The notice hangs anew after an objection was answered. */
  void postAgain(VillageAct.Publicity notice, Situation situation, Instant at) {
    statements = Stating.plus(statements, notice, situation.user(), at);
    stepDueOn = notice.until().plusDays(1);
  }

  /** Another clue of the household was taken in: the earlier date holds. */
  void dueBy(LocalDate overall) {
    if (overall.isBefore(overallDueOn)) {
      overallDueOn = overall;
    }
  }

  /** 01 is for 脱贫户, 02 for 一般农户. Source: SRC_QINAN_2. */
  List<Refusal> categoryAgainstKind(String code) {
    return Category.byCode(code)
        .filter(wanted -> !wanted.suits(kind))
        .map(
            wanted ->
                Refusal.guard(
                        "monitoring.recognition.category-against-kind",
                        "该户是" + kind.label() + "，不能认定为" + wanted.label() + "。")
                    .citing("SRC_QINAN_2"))
        .stream()
        .toList();
  }

  <T extends Act> Optional<T> stated(Class<T> kindOfAct) {
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

  boolean workedOn(String user) {
    return statements.workers().contains(user);
  }

  boolean isOverdue(LocalDate today) {
    return decidedOn == null && !State.ENDED.contains(state) && today.isAfter(overallDueOn);
  }

  UUID id() {
    return id;
  }

  String no() {
    return no;
  }

  UUID householdId() {
    return householdId;
  }

  String householdNo() {
    return householdNo;
  }

  String headName() {
    return headName;
  }

  int persons() {
    return persons;
  }

  @Nullable String villageGroup() {
    return villageGroup;
  }

  String area() {
    return area;
  }

  UUID clueId() {
    return clueId;
  }

  State state() {
    return state;
  }

  @Nullable String category() {
    return category;
  }

  List<String> risks() {
    return List.of(risks);
  }

  boolean isUrgent() {
    return urgent;
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

  Statements<Act> statements() {
    return statements;
  }

  long version() {
    return version;
  }
}
