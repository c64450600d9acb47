package county.tasks.order;

import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.tasks.order.OrderLife.Action;
import county.tasks.order.OrderLife.Situation;
import county.tasks.order.OrderLife.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An order (督办单) to the unit that has to act on something overdue, red, or asked for. */
@Entity
@Table(name = "supervision_order")
class Order {

  static final String SYSTEM = "system";

  @Id private UUID id;
  private String no;

  @Enumerated(EnumType.STRING)
  private OrderKind kind;

  @Enumerated(EnumType.STRING)
  private OrderLevel level;

  private String clauseId;
  private UUID subjectId;
  private @Nullable String subjectNo;
  private @Nullable UUID householdId;
  private @Nullable String householdNo;
  private @Nullable String headName;
  private String area;
  private String unit;
  private @Nullable String title;
  private @Nullable String demand;
  private @Nullable String basis;
  private LocalDate dueOn;
  private LocalDate replyBy;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate openedOn;
  private String openedBy;
  private @Nullable String acknowledgedBy;
  private @Nullable Instant acknowledgedAt;
  private @Nullable String reply;
  private @Nullable String repliedBy;
  private @Nullable LocalDate repliedOn;
  private @Nullable LocalDate extensionUntil;
  private @Nullable String extensionReason;
  private @Nullable String clearedBy;
  private @Nullable Instant clearedAt;
  private @Nullable LocalDate clearedOn;
  private @Nullable String clearedBecause;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Order() {}

  /** An order opened by a person or by a red light. */
  @SuppressWarnings("NullAway.Init")
  Order(UUID id, String no, OrderKind kind, OrderLevel level, Opening opening) {
    this.id = id;
    this.no = no;
    this.kind = kind;
    this.level = level;
    this.subjectId = id;
    this.clauseId = opening.clause();
    this.area = opening.area();
    this.unit = opening.unit();
    this.title = opening.title();
    this.demand = opening.demand();
    this.basis = opening.basis();
    this.openedOn = opening.on();
    this.dueOn = opening.replyBy();
    this.replyBy = opening.replyBy();
    this.openedBy = opening.by();
    this.state = State.OPEN;
  }

  /** What an order says that no event opened. */
  record Opening(
      String clause,
      String unit,
      String area,
      String title,
      String demand,
      String basis,
      LocalDate on,
      LocalDate replyBy,
      String by) {}

  /** The unit has read the order and says what it will do. */
  Result<Order> acknowledge(String plan, Situation now, Instant at) {
    return take(Action.ACKNOWLEDGE, now)
        .onSuccess(
            done -> {
              acknowledgedBy = now.actor();
              acknowledgedAt = at;
              reply = plan;
            });
  }

  /** The unit says that it has done it. */
  Result<Order> reply(String words, Situation now, LocalDate on) {
    return take(Action.REPLY, now)
        .onSuccess(
            done -> {
              reply = words;
              repliedBy = now.actor();
              repliedOn = on;
              dropExtension();
            });
  }

  /** Not enough: back to the unit, with a new date. */
  Result<Order> sendBack(LocalDate until, Situation now) {
    return take(Action.SEND_BACK, now)
        .onSuccess(
            done -> {
              replyBy = until;
              repliedBy = null;
              repliedOn = null;
            });
  }

  Result<Order> askExtension(LocalDate until, String reason, Situation now) {
    return take(Action.ASK_EXTENSION, now)
        .onSuccess(
            done -> {
              extensionUntil = until;
              extensionReason = reason;
            });
  }

  Result<Order> grantExtension(Situation now) {
    return take(Action.GRANT_EXTENSION, now)
        .onSuccess(
            done -> {
              replyBy = extensionUntil().orElse(replyBy);
              dropExtension();
            });
  }

  Result<Order> refuseExtension(Situation now) {
    return take(Action.REFUSE_EXTENSION, now).onSuccess(done -> dropExtension());
  }

  /** Nobody replied in time: the next level, with a date of its own. */
  Result<Order> escalate(LocalDate until, Situation now) {
    return take(Action.ESCALATE, now)
        .onSuccess(
            done -> {
              level = level.next().orElse(level);
              replyBy = until;
            });
  }

  /** A leader's instruction goes with the order. */
  Result<Order> instruct(Situation now) {
    return take(Action.INSTRUCT, now);
  }

  /** The order ends with the acceptance of its reply, or for a reason that stays with it. */
  Result<Order> end(Action how, String because, Situation now, Instant at, LocalDate on) {
    return take(how, now)
        .onSuccess(
            done -> {
              clearedBy = now.actor();
              clearedAt = at;
              clearedOn = on;
              clearedBecause = because;
              dropExtension();
            });
  }

  /** What it was about is over by itself; whatever state it is in. */
  void over(String because, Instant at, LocalDate on) {
    state = State.CLEARED;
    clearedBy = SYSTEM;
    clearedAt = at;
    clearedOn = on;
    clearedBecause = because;
    dropExtension();
  }

  private Result<Order> take(Action action, Situation now) {
    return OrderLife.TRANSITIONS
        .take(state, action, now, Set.of())
        .map(
            row -> {
              state = row.to();
              return this;
            });
  }

  private void dropExtension() {
    extensionUntil = null;
    extensionReason = null;
  }

  /** What the actor sees on offer now. */
  List<Action> offeredTo(Situation now, Predicate<String> may) {
    return OrderLife.TRANSITIONS.offers(state, now, may).stream()
        .filter(Transition.Offer::allowed)
        .map(Transition.Offer::action)
        .toList();
  }

  Situation situation(CurrentUser actor, boolean byResponsibleUnit) {
    return situation(actor.id(), byResponsibleUnit);
  }

  Situation situation(String actor, boolean byResponsibleUnit) {
    return new Situation(byResponsibleUnit, actor, repliedBy, extensionUntil != null, level);
  }

  UUID id() {
    return id;
  }

  String no() {
    return no;
  }

  OrderKind kind() {
    return kind;
  }

  OrderLevel level() {
    return level;
  }

  String clause() {
    return clauseId;
  }

  UUID subjectId() {
    return subjectId;
  }

  Optional<String> subjectNo() {
    return Optional.ofNullable(subjectNo);
  }

  Optional<UUID> householdId() {
    return Optional.ofNullable(householdId);
  }

  Optional<String> householdNo() {
    return Optional.ofNullable(householdNo);
  }

  Optional<String> headName() {
    return Optional.ofNullable(headName);
  }

  String area() {
    return area;
  }

  String unit() {
    return unit;
  }

  String title() {
    return title == null ? kind.label() : title;
  }

  String demand() {
    return demand == null ? kind.demand() : demand;
  }

  Optional<String> basis() {
    return Optional.ofNullable(basis);
  }

  LocalDate dueOn() {
    return dueOn;
  }

  LocalDate replyBy() {
    return replyBy;
  }

  State state() {
    return state;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  String openedBy() {
    return openedBy;
  }

  Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  Optional<String> reply() {
    return Optional.ofNullable(reply);
  }

  Optional<LocalDate> repliedOn() {
    return Optional.ofNullable(repliedOn);
  }

  Optional<LocalDate> extensionUntil() {
    return Optional.ofNullable(extensionUntil);
  }

  Optional<String> extensionReason() {
    return Optional.ofNullable(extensionReason);
  }

  Optional<Instant> clearedAt() {
    return Optional.ofNullable(clearedAt);
  }

  Optional<String> clearedBecause() {
    return Optional.ofNullable(clearedBecause);
  }

  long version() {
    return version;
  }
}
