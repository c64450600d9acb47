package county.tasks.order;

import county.platform.time.BusinessClock;
import county.tasks.step.Step;
import county.tasks.step.StepBook;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that a light opens when it turns red and ends when it is red no longer. */
@Service
public class LightOrderService {

  private static final String OVER = "红灯已解除，系统自动销号";

  private final OrderRepository orders;
  private final OrderOpening opening;
  private final StepBook steps;
  private final BusinessClock clock;

  LightOrderService(
      OrderRepository orders, OrderOpening opening, StepBook steps, BusinessClock clock) {
    this.orders = orders;
    this.opening = opening;
    this.steps = steps;
    this.clock = clock;
  }

  /** The light of a unit's part of a clause is red: there is one open order on it. */
  @Transactional
  public void red(String clause, String unit, String area, String sentence, LocalDate on) {
    if (orders.findOpenOnLight(clause, unit).isEmpty()) {
      opening.onLight(clause, unit, area, sentence, on);
    }
  }

  /** It is red no longer: the order ends by itself. */
  @Transactional
  public void noLongerRed(String clause, String unit, LocalDate on) {
    for (var order : orders.findOpenOnLight(clause, unit)) {
      var from = order.state();
      order.over(OVER, clock.now(), on);
      orders.saveAndFlush(order);
      steps.append(
          Step.of(order.id(), order.area(), "SETTLE", "自动销号", from.name(), order.state().name())
              .bySystem()
              .saying(OVER));
    }
  }
}
