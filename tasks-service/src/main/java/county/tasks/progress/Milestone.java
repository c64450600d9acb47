package county.tasks.progress;

import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.tasks.progress.MilestoneLife.Action;
import county.tasks.progress.MilestoneLife.Situation;
import county.tasks.progress.MilestoneLife.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A milestone (节点): what a unit has to have reached for a clause by when, and how that shows. */
@Entity
@Table(name = "milestone")
class Milestone {

  /** REACH: the figure grows up to the target. KEEP: it must never exceed it. */
  enum Aim {
    REACH,
    KEEP
  }

  /** Who set it. */
  enum Origin {
    PLAN("方案"),
    COUNTY("县级"),
    UNIT("责任单位");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Id private UUID id;
  private String clauseId;
  private String unit;
  private String area;
  private UUID series;
  private String title;
  private String evidence;

  @Enumerated(EnumType.STRING)
  private Aim comparison;

  private @Nullable BigDecimal target;
  private String measure;
  private @Nullable String indicator;

  @Enumerated(EnumType.STRING)
  private Cycle cycle;

  private @Nullable LocalDate seriesUntil;

  @Enumerated(EnumType.STRING)
  private Cycle reportEvery;

  private LocalDate startsOn;
  private LocalDate dueOn;
  private String basis;
  private int weight;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable LocalDate inForceFrom;
  private @Nullable BigDecimal figure;
  private @Nullable LocalDate figureOn;
  private String enteredBy;
  private @Nullable String reportedBy;
  private @Nullable LocalDate reportedOn;
  private @Nullable LocalDate acceptedOn;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Milestone() {}

  /** A milestone as it was entered. In force at once when the county enters it. */
  @SuppressWarnings("NullAway.Init")
  Milestone(UUID id, EnterMilestone entry, String area, Origin origin, String by, LocalDate today) {
    this.id = id;
    this.series = id;
    this.clauseId = entry.clause();
    this.unit = entry.unit();
    this.area = area;
    this.title = entry.title();
    this.evidence = entry.evidence();
    this.comparison = entry.aim();
    this.target = entry.target();
    this.measure = entry.measure();
    this.indicator = entry.indicator();
    this.cycle = entry.cycle();
    this.seriesUntil = entry.until();
    this.reportEvery = entry.reportEvery();
    this.startsOn = entry.startsOn();
    this.dueOn = entry.dueOn();
    this.basis = entry.basis();
    this.weight = entry.weight();
    this.origin = origin;
    this.enteredBy = by;
    this.state = origin == Origin.COUNTY ? State.ACTIVE : State.PROPOSED;
    this.inForceFrom = origin == Origin.COUNTY ? today : null;
  }

  /** The next row of a series, from the day after this one's due date. */
  Milestone next(UUID nextId) {
    var next = new Milestone();
    next.id = nextId;
    next.series = series;
    next.clauseId = clauseId;
    next.unit = unit;
    next.area = area;
    next.title = title;
    next.evidence = evidence;
    next.comparison = comparison;
    next.target = target;
    next.measure = measure;
    next.indicator = indicator;
    next.cycle = cycle;
    next.seriesUntil = seriesUntil;
    next.reportEvery = reportEvery;
    next.startsOn = dueOn.plusDays(1);
    next.dueOn = cycle.dueAfter(dueOn);
    next.basis = basis;
    next.weight = weight;
    next.origin = origin;
    next.enteredBy = enteredBy;
    next.state = State.ACTIVE;
    next.inForceFrom = next.startsOn;
    return next;
  }

  /** Whether its series goes on after it. */
  boolean goesOn() {
    return seriesUntil != null
        && !cycle.dueAfter(dueOn).isAfter(seriesUntil)
        && state != State.DROPPED
        && state != State.SUSPENDED
        && state != State.PROPOSED;
  }

  Result<Milestone> confirm(Situation now, LocalDate today) {
    return take(Action.CONFIRM, now).onSuccess(done -> inForceFrom = today);
  }

  Result<Milestone> change(ChangeMilestone wanted, Situation now) {
    return take(Action.CHANGE, now)
        .onSuccess(
            done -> {
              title = wanted.title();
              target = wanted.target();
              measure = wanted.measure();
              dueOn = wanted.dueOn();
              reportEvery = wanted.reportEvery();
              basis = wanted.document();
            });
  }

  /** A figure was reported. */
  Result<Milestone> report(BigDecimal reached, Situation now, LocalDate on) {
    return take(Action.REPORT, now).onSuccess(done -> figures(reached, on));
  }

  /** A figure that was reported wrongly is put right. */
  void figures(BigDecimal reached, LocalDate on) {
    figure = reached;
    figureOn = on;
  }

  Result<Milestone> complete(@Nullable BigDecimal reached, Situation now, LocalDate on) {
    return take(Action.COMPLETE, now)
        .onSuccess(
            done -> {
              reportedBy = now.actor();
              reportedOn = on;
              if (reached != null) {
                figures(reached, on);
              }
            });
  }

  Result<Milestone> accept(Situation now, LocalDate on) {
    return take(Action.ACCEPT, now).onSuccess(done -> acceptedOn = on);
  }

  Result<Milestone> sendBack(Situation now) {
    return take(Action.SEND_BACK, now).onSuccess(done -> reportedOn = null);
  }

  /** A step that changes the state only. */
  Result<Milestone> plain(Action action, Situation now) {
    return take(action, now);
  }

  private Result<Milestone> take(Action action, Situation now) {
    return MilestoneLife.TRANSITIONS
        .take(state, action, now, Set.of())
        .map(
            row -> {
              state = row.to();
              return this;
            });
  }

  Situation situation(String actor, boolean byOwnUnit) {
    return new Situation(byOwnUnit, actor, enteredBy, reportedBy);
  }

  List<Action> offeredTo(Situation now, Predicate<String> may) {
    return MilestoneLife.TRANSITIONS.offers(state, now, may).stream()
        .filter(Transition.Offer::allowed)
        .map(Transition.Offer::action)
        .toList();
  }

  UUID id() {
    return id;
  }

  String clause() {
    return clauseId;
  }

  String unit() {
    return unit;
  }

  String area() {
    return area;
  }

  UUID series() {
    return series;
  }

  String title() {
    return title;
  }

  Optional<String> indicator() {
    return Optional.ofNullable(indicator);
  }

  LocalDate startsOn() {
    return startsOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  State state() {
    return state;
  }

  Aim aim() {
    return comparison;
  }

  long version() {
    return version;
  }
}
