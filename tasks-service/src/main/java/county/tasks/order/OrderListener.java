package county.tasks.order;

import county.platform.event.Received;
import county.tasks.events.Consumed.ClueOverdue;
import county.tasks.events.Consumed.ClueOverdueSettled;
import county.tasks.events.Consumed.HouseholdChanged;
import county.tasks.events.Consumed.SupportPlanOverdue;
import county.tasks.events.Consumed.SupportPlanOverdueSettled;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from monitoring what is overdue, what has been settled, and where households go. */
@Component
class OrderListener {

  private final OverdueOrderService orders;

  OrderListener(OverdueOrderService orders) {
    this.orders = orders;
  }

  @KafkaListener(id = "tasks-orders", topics = "monitoring.events")
  void hear(Received event) {
    switch (event.type()) {
      case "monitoring.clue-overdue.v1" -> orders.open(overdue(event.as(ClueOverdue.class), event));
      case "monitoring.clue-overdue-settled.v1" ->
          orders.settle(settled(event.as(ClueOverdueSettled.class), event));
      case "monitoring.support-plan-overdue.v1" ->
          orders.open(overdue(event.as(SupportPlanOverdue.class), event));
      case "monitoring.support-plan-overdue-settled.v1" ->
          orders.settle(settled(event.as(SupportPlanOverdueSettled.class), event));
      case "monitoring.household-changed.v1" ->
          orders.follow(event.as(HouseholdChanged.class), event);
      default -> {
        // other events of monitoring are for others
      }
    }
  }

  private static OverdueSubject overdue(ClueOverdue clue, Received event) {
    return new OverdueSubject(
        OrderKind.CLUE_OVERDUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        event.businessDate(),
        event.epoch(),
        event.sequence(),
        clue.clueNo(),
        clue.householdNo(),
        clue.headName());
  }

  private static OverdueSubject settled(ClueOverdueSettled clue, Received event) {
    return new OverdueSubject(
        OrderKind.CLUE_OVERDUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        event.businessDate(),
        event.epoch(),
        event.sequence(),
        null,
        null,
        null);
  }

  private static OverdueSubject overdue(SupportPlanOverdue plan, Received event) {
    return new OverdueSubject(
        OrderKind.SUPPORT_PLAN_OVERDUE,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        event.businessDate(),
        event.epoch(),
        event.sequence(),
        plan.recognitionNo(),
        plan.householdNo(),
        plan.headName());
  }

  private static OverdueSubject settled(SupportPlanOverdueSettled plan, Received event) {
    return new OverdueSubject(
        OrderKind.SUPPORT_PLAN_OVERDUE,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        event.businessDate(),
        event.epoch(),
        event.sequence(),
        null,
        null,
        null);
  }
}
