package county.tasks.order;

import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An order as it is shown, with what the reader may do about it. */
record OrderView(
    String id,
    String no,
    OrderKind kind,
    String kindLabel,
    String clause,
    String demand,
    String subjectId,
    Optional<String> subjectNo,
    String householdId,
    Optional<String> householdNo,
    Optional<String> headName,
    String area,
    String unit,
    LocalDate dueOn,
    LocalDate openedOn,
    OrderLife.State state,
    String stateLabel,
    Optional<String> reply,
    Optional<Instant> acknowledgedAt,
    Optional<String> clearedBecause,
    Optional<Instant> clearedAt,
    List<Offer> offered,
    long version) {

  record Offer(OrderLife.Action action, String label) {}

  /** A line of the list. */
  record Row(
      String id,
      String no,
      String kindLabel,
      Optional<String> householdNo,
      Optional<String> headName,
      String area,
      String unit,
      LocalDate dueOn,
      LocalDate openedOn,
      OrderLife.State state,
      String stateLabel) {}

  static OrderView of(Order order, CurrentUser reader) {
    return new OrderView(
        order.id().toString(),
        order.no(),
        order.kind(),
        order.kind().label(),
        order.kind().clause(),
        order.kind().demand(),
        order.subjectId().toString(),
        Optional.ofNullable(order.subjectNo()),
        order.householdId().toString(),
        Optional.ofNullable(order.householdNo()),
        Optional.ofNullable(order.headName()),
        order.area(),
        order.unit(),
        order.dueOn(),
        order.openedOn(),
        order.state(),
        order.state().label(),
        Optional.ofNullable(order.reply()),
        Optional.ofNullable(order.acknowledgedAt()),
        Optional.ofNullable(order.clearedBecause()),
        Optional.ofNullable(order.clearedAt()),
        order.offeredTo(reader).stream().map(action -> new Offer(action, action.label())).toList(),
        order.version());
  }
}
