package county.tasks.indicator;

import county.platform.event.Received;
import county.tasks.events.Consumed.ClueOverdue;
import county.tasks.events.Consumed.ClueOverdueSettled;
import county.tasks.events.Consumed.HouseholdChanged;
import county.tasks.events.Consumed.HouseholdRecognised;
import county.tasks.events.Consumed.IndicatorChanged;
import county.tasks.events.Consumed.SupportPlanOverdue;
import county.tasks.events.Consumed.SupportPlanOverdueSettled;
import county.tasks.indicator.CaseFacts.Overdue;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the facts that indicators count, and the numbers that other services count themselves. */
@Component
class IndicatorListener {

  private static final String CLUE = "CLUE_OVERDUE";
  private static final String PLAN = "SUPPORT_PLAN_OVERDUE";

  private final IndicatorService indicators;

  IndicatorListener(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @KafkaListener(
      id = "tasks-indicators",
      topics = {"monitoring.events", "assets.events", "assistance.events"})
  void hear(Received event) {
    switch (event.type()) {
      case "monitoring.household-changed.v1" ->
          indicators.take(event.as(HouseholdChanged.class), event);
      case "monitoring.household-recognised.v1" ->
          indicators.take(event.as(HouseholdRecognised.class), event);
      case "monitoring.clue-overdue.v1" ->
          indicators.take(told(event.as(ClueOverdue.class), event), event);
      case "monitoring.clue-overdue-settled.v1" ->
          indicators.take(settled(event.as(ClueOverdueSettled.class)), event);
      case "monitoring.support-plan-overdue.v1" ->
          indicators.take(told(event.as(SupportPlanOverdue.class), event), event);
      case "monitoring.support-plan-overdue-settled.v1" ->
          indicators.take(settled(event.as(SupportPlanOverdueSettled.class)), event);
      case "monitoring.indicator-changed.v1",
          "assets.indicator-changed.v1",
          "assistance.indicator-changed.v1" ->
          indicators.take(event.as(IndicatorChanged.class), event);
      default -> {
        // other events are for others
      }
    }
  }

  private static Overdue told(ClueOverdue clue, Received event) {
    return new Overdue(
        CLUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        clue.clueNo(),
        clue.householdNo(),
        clue.headName(),
        event.businessDate(),
        null);
  }

  private static Overdue settled(ClueOverdueSettled clue) {
    return new Overdue(
        CLUE,
        clue.clueId(),
        clue.dueOn(),
        clue.householdId(),
        clue.area(),
        null,
        null,
        null,
        null,
        clue.settledOn());
  }

  private static Overdue told(SupportPlanOverdue plan, Received event) {
    return new Overdue(
        PLAN,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        plan.recognitionNo(),
        plan.householdNo(),
        plan.headName(),
        event.businessDate(),
        null);
  }

  private static Overdue settled(SupportPlanOverdueSettled plan) {
    return new Overdue(
        PLAN,
        plan.recognitionId(),
        plan.dueOn(),
        plan.householdId(),
        plan.area(),
        null,
        null,
        null,
        null,
        plan.settledOn());
  }
}
