package county.tasks.order;

import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order (督办单) to the township in whose place something is overdue. */
@Entity
@Table(name = "supervision_order")
class Order {

  @Id private UUID id;
  private String no;

  @Enumerated(EnumType.STRING)
  private OrderKind kind;

  private UUID subjectId;
  private @Nullable String subjectNo;
  private UUID householdId;
  private @Nullable String householdNo;
  private @Nullable String headName;
  private String area;
  private String unit;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private OrderLife.State state;

  private LocalDate openedOn;
  private @Nullable String acknowledgedBy;
  private @Nullable Instant acknowledgedAt;
  private @Nullable String reply;
  private @Nullable String clearedBy;
  private @Nullable Instant clearedAt;
  private @Nullable String clearedBecause;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Order() {}

  /** The unit has read the order and says what it will do. */
  Result<Order> acknowledge(String answer, CurrentUser by, Instant at) {
    return OrderLife.TRANSITIONS
        .take(state, OrderLife.Action.ACKNOWLEDGE, stepOf(by), Set.of())
        .map(
            row -> {
              state = row.to();
              acknowledgedBy = by.id();
              acknowledgedAt = at;
              reply = answer;
              return this;
            });
  }

  /** The order ends, for a reason that stays with it. */
  Result<Order> clear(String because, CurrentUser by, Instant at) {
    return OrderLife.TRANSITIONS
        .take(state, OrderLife.Action.CLEAR, stepOf(by), Set.of())
        .map(
            row -> {
              state = row.to();
              clearedBy = by.id();
              clearedAt = at;
              clearedBecause = because;
              return this;
            });
  }

  /** What this actor sees on offer now. */
  List<OrderLife.Action> offeredTo(CurrentUser user) {
    return OrderLife.TRANSITIONS.offers(state, stepOf(user), user::may).stream()
        .filter(Transition.Offer::allowed)
        .map(Transition.Offer::action)
        .toList();
  }

  private OrderLife.Step stepOf(CurrentUser user) {
    return new OrderLife.Step(unit, user.appointment().unit());
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

  UUID subjectId() {
    return subjectId;
  }

  @Nullable String subjectNo() {
    return subjectNo;
  }

  UUID householdId() {
    return householdId;
  }

  @Nullable String householdNo() {
    return householdNo;
  }

  @Nullable String headName() {
    return headName;
  }

  String area() {
    return area;
  }

  String unit() {
    return unit;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  OrderLife.State state() {
    return state;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  @Nullable String acknowledgedBy() {
    return acknowledgedBy;
  }

  @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  @Nullable String reply() {
    return reply;
  }

  @Nullable String clearedBy() {
    return clearedBy;
  }

  @Nullable Instant clearedAt() {
    return clearedAt;
  }

  @Nullable String clearedBecause() {
    return clearedBecause;
  }

  long version() {
    return version;
  }
}
