package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.time.Deadlines;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.tasks.limit.LimitBook;
import county.tasks.order.Order.Opening;
import county.tasks.order.OrderLife.State;
import county.tasks.plan.ClausesTouched;
import county.tasks.plan.PlanService;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a new order that no event opened, in the caller's transaction. */
@Component
class OrderOpening {

  private final OrderRepository orders;
  private final OrderNumbers numbers;
  private final PlanService plan;
  private final UnitBook units;
  private final LimitBook limits;
  private final Deadlines deadlines;
  private final BusinessClock clock;
  private final StepBook steps;
  private final ApplicationEventPublisher inside;

  OrderOpening(
      OrderRepository orders,
      OrderNumbers numbers,
      PlanService plan,
      UnitBook units,
      LimitBook limits,
      Deadlines deadlines,
      BusinessClock clock,
      StepBook steps,
      ApplicationEventPublisher inside) {
    this.orders = orders;
    this.numbers = numbers;
    this.plan = plan;
    this.units = units;
    this.limits = limits;
    this.deadlines = deadlines;
    this.clock = clock;
    this.steps = steps;
    this.inside = inside;
  }

  /**
   * @throws county.platform.web.Problem 400 for a clause or unit that is none, or a date that has
   *     passed
   */
  Order byHand(OpenByHand wanted, CurrentUser user) {
    var unit = units.requireWorking("unit", wanted.unit(), user);
    var today = clock.today();
    new InvalidInput()
        .require(plan.hasClause(wanted.clause()), "clause", wanted.clause(), "县方案没有这一条")
        .require(
            wanted.replyBy() == null || wanted.replyBy().isAfter(today),
            "replyBy",
            wanted.replyBy(),
            "应晚于今天")
        .throwIfAny();
    var replyBy = wanted.replyBy() == null ? within(wanted.level(), today) : wanted.replyBy();
    var order =
        open(
            OrderKind.BY_HAND,
            wanted.level(),
            new Opening(
                wanted.clause(),
                unit.code(),
                unit.area(),
                wanted.title(),
                wanted.demand(),
                wanted.basis(),
                today,
                replyBy,
                user.id()));
    steps.append(opened(order).by(user).saying(wanted.basis()).due(null, replyBy));
    inside.publishEvent(ClausesTouched.of(wanted.clause()));
    return order;
  }

  /** An order on a red light: what the light says is its demand. */
  Order onLight(String clause, String unitCode, String area, String sentence, LocalDate on) {
    var level = OrderLevel.valueOf(limits.opensAt(OrderKind.LIGHT_RED.name(), on));
    var replyBy = within(level, on);
    var order =
        open(
            OrderKind.LIGHT_RED,
            level,
            new Opening(
                clause,
                unitCode,
                area,
                "条款 " + clause + " 亮红灯",
                sentence + OrderKind.LIGHT_RED.demand(),
                "系统亮灯",
                on,
                replyBy,
                Order.SYSTEM));
    steps.append(opened(order).bySystem().saying(sentence).due(null, replyBy));
    return order;
  }

  private Order open(OrderKind kind, OrderLevel level, Opening opening) {
    return orders.saveAndFlush(
        new Order(Ids.next(), numbers.next(opening.on()), kind, level, opening));
  }

  private static Step.Act opened(Order order) {
    return Step.of(order.id(), order.area(), "OPEN", "开单", null, State.OPEN.name());
  }

  private LocalDate within(OrderLevel level, LocalDate from) {
    return deadlines.due(from, limits.replyWithin(level.name(), from));
  }
}
