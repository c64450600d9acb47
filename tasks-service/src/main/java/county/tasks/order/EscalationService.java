package county.tasks.order;

import county.platform.policy.Result;
import county.platform.time.Deadlines;
import county.tasks.limit.LimitBook;
import county.tasks.order.OrderLife.Action;
import county.tasks.plan.ClausesTouched;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises orders that nobody replied to in time: unit, leader in charge, head of the county. */
@Service
public class EscalationService {

  private final OrderRepository orders;
  private final OrderReader reader;
  private final LimitBook limits;
  private final Deadlines deadlines;
  private final StepBook steps;
  private final ApplicationEventPublisher inside;

  EscalationService(
      OrderRepository orders,
      OrderReader reader,
      LimitBook limits,
      Deadlines deadlines,
      StepBook steps,
      ApplicationEventPublisher inside) {
    this.orders = orders;
    this.reader = reader;
    this.limits = limits;
    this.deadlines = deadlines;
    this.steps = steps;
    this.inside = inside;
  }

  /** Raises by one level each order whose reply was due before {@code day}. */
  @Transactional
  public void raiseUnanswered(LocalDate day) {
    orders.findUnansweredBefore(day).forEach(order -> raise(order, day));
  }

  private void raise(Order order, LocalDate day) {
    var level = order.level().next().orElseThrow();
    var before = order.replyBy();
    var until = deadlines.due(day, limits.replyWithin(level.name(), day));
    var raised = order.escalate(until, order.situation(Order.SYSTEM, false));
    if (!(raised instanceof Result.Done<Order>)) {
      throw new IllegalStateException(order.no() + " cannot be raised");
    }
    orders.save(order);
    var told = reader.leaderOf(order.clause()).filter(leader -> level == OrderLevel.YELLOW);
    steps.append(
        Step.of(
                order.id(),
                order.area(),
                Action.ESCALATE.name(),
                Action.ESCALATE.label(),
                order.state().name(),
                order.state().name())
            .bySystem()
            .saying(
                "应于 "
                    + before
                    + " 前回复，逾期未回复，提为"
                    + level.label()
                    + "督办，报"
                    + level.toldTo()
                    + told.map(leader -> "（" + leader + "）").orElse("")
                    + "。")
            .due(before, until));
    inside.publishEvent(ClausesTouched.of(order.clause()));
  }
}
