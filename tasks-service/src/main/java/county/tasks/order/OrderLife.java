package county.tasks.order;

import static county.tasks.order.OrderLife.Action.ACKNOWLEDGE;
import static county.tasks.order.OrderLife.Action.CLEAR;
import static county.tasks.order.OrderLife.State.ACKNOWLEDGED;
import static county.tasks.order.OrderLife.State.CLEARED;
import static county.tasks.order.OrderLife.State.OPEN;

import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import java.util.Optional;

/**
 * The life of an order: opened by an event, acknowledged by the unit, cleared by the event that
 * settles it or by the county.
 */
final class OrderLife {

  enum State {
    OPEN("待签收"),
    ACKNOWLEDGED("已签收"),
    CLEARED("已销号");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  enum Action {
    ACKNOWLEDGE("签收"),
    CLEAR("销号");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static final Transitions<State, Action, Step> TRANSITIONS =
      Transitions.<State, Action, Step>of(State.class, Action.class)
          .from(OPEN)
          .on(ACKNOWLEDGE)
          .to(ACKNOWLEDGED)
          .by("tasks:order:acknowledge")
          .when(OrderLife::byTheResponsibleUnit)
          .from(OPEN, ACKNOWLEDGED)
          .on(CLEAR)
          .to(CLEARED)
          .by("tasks:order:clear")
          .end();

  /**
   * Who takes a step.
   *
   * @param responsible the unit the order is addressed to
   * @param unit the unit the actor works for
   */
  record Step(String responsible, String unit) {}

  private OrderLife() {}

  private static Optional<Refusal> byTheResponsibleUnit(Step step) {
    return step.unit().equals(step.responsible())
        ? Optional.empty()
        : Optional.of(Refusal.guard("tasks.order.not-responsible", "只有责任单位才能签收督办单。"));
  }
}
