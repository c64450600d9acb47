package county.tasks.order;

import county.platform.event.Received;
import county.tasks.events.Consumed.ClueOverdue;
import county.tasks.events.Consumed.ClueOverdueSettled;
import county.tasks.events.Consumed.SupportPlanOverdue;
import county.tasks.events.Consumed.SupportPlanOverdueSettled;
import java.time.LocalDate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from monitoring what is overdue and what has been settled. */
@Component
class OrderListener {

  private final OrderService orders;

  OrderListener(OrderService orders) {
    this.orders = orders;
  }

  @KafkaListener(id = "tasks-orders", topics = "monitoring.events")
  void hear(Received event) {
    switch (event.type()) {
      case "monitoring.clue-overdue.v1" ->
          orders.open(overdue(event.as(ClueOverdue.class), event.businessDate()));
      case "monitoring.clue-overdue-settled.v1" ->
          orders.settle(settled(event.as(ClueOverdueSettled.class), event.businessDate()));
      case "monitoring.support-plan-overdue.v1" ->
          orders.open(overdue(event.as(SupportPlanOverdue.class), event.businessDate()));
      case "monitoring.support-plan-overdue-settled.v1" ->
          orders.settle(settled(event.as(SupportPlanOverdueSettled.class), event.businessDate()));
      default -> {
        // other events of monitoring are for others
      }
    }
  }

  private static OverdueSubject overdue(ClueOverdue clue, LocalDate on) {
    return new OverdueSubject(
        OrderKind.CLUE_OVERDUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        on,
        clue.clueNo(),
        clue.householdNo(),
        clue.headName());
  }

  private static OverdueSubject settled(ClueOverdueSettled clue, LocalDate on) {
    return new OverdueSubject(
        OrderKind.CLUE_OVERDUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        on,
        null,
        null,
        null);
  }

  private static OverdueSubject overdue(SupportPlanOverdue plan, LocalDate on) {
    return new OverdueSubject(
        OrderKind.SUPPORT_PLAN_OVERDUE,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        on,
        plan.recognitionNo(),
        plan.householdNo(),
        plan.headName());
  }

  private static OverdueSubject settled(SupportPlanOverdueSettled plan, LocalDate on) {
    return new OverdueSubject(
        OrderKind.SUPPORT_PLAN_OVERDUE,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        on,
        null,
        null,
        null);
  }
}
