package county.tasks.order;

import county.tasks.step.StepView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order as it is shown, with what the reader may do about it.
 *
 * @param clause id in the policy book, {@code PLAN_2_7}
 * @param toldTo whom its level reports to; {@code leader}: the leader in charge by name, when known
 * @param evidenceNeeded whether a reply has to show files
 */
record OrderView(
    String id,
    String no,
    OrderKind kind,
    String kindLabel,
    OrderLevel level,
    String levelLabel,
    String toldTo,
    Optional<String> leader,
    String title,
    String clause,
    String demand,
    Optional<String> basis,
    String subjectId,
    Optional<String> subjectNo,
    Optional<String> householdId,
    Optional<String> householdNo,
    Optional<String> headName,
    String area,
    String unit,
    String unitName,
    LocalDate dueOn,
    LocalDate replyBy,
    LocalDate openedOn,
    OrderLife.State state,
    String stateLabel,
    Optional<String> reply,
    Optional<Instant> acknowledgedAt,
    Optional<LocalDate> repliedOn,
    Optional<LocalDate> extensionUntil,
    Optional<String> extensionReason,
    Optional<String> clearedBecause,
    Optional<Instant> clearedAt,
    boolean evidenceNeeded,
    List<Offer> offered,
    List<StepView> steps,
    long version) {

  record Offer(OrderLife.Action action, String label) {}

  /** A line of the list. */
  record Row(
      String id,
      String no,
      String kindLabel,
      OrderLevel level,
      String levelLabel,
      String title,
      String clause,
      Optional<String> householdNo,
      Optional<String> headName,
      String area,
      String unit,
      String unitName,
      LocalDate dueOn,
      LocalDate replyBy,
      LocalDate openedOn,
      OrderLife.State state,
      String stateLabel) {}

  static OrderView of(
      Order order,
      String unitName,
      Optional<String> leader,
      List<OrderLife.Action> offered,
      List<StepView> steps) {
    return new OrderView(
        order.id().toString(),
        order.no(),
        order.kind(),
        order.kind().label(),
        order.level(),
        order.level().label(),
        order.level().toldTo(),
        leader,
        order.title(),
        "PLAN_" + order.clause().replace('.', '_'),
        order.demand(),
        order.basis(),
        order.subjectId().toString(),
        order.subjectNo(),
        order.householdId().map(Object::toString),
        order.householdNo(),
        order.headName(),
        order.area(),
        order.unit(),
        unitName,
        order.dueOn(),
        order.replyBy(),
        order.openedOn(),
        order.state(),
        order.state().label(),
        order.reply(),
        order.acknowledgedAt(),
        order.repliedOn(),
        order.extensionUntil(),
        order.extensionReason(),
        order.clearedBecause(),
        order.clearedAt(),
        !order.kind().settlesItself(),
        offered.stream().map(action -> new Offer(action, action.label())).toList(),
        steps,
        order.version());
  }
}
