package county.tasks.order;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which orders are raised because nobody replied. */
@Component
@org.springframework.core.annotation.Order(0)
class EscalationSweep implements DailySweep {

  private final EscalationService escalation;

  EscalationSweep(EscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public String name() {
    return "order-escalation";
  }

  @Override
  public void sweep(LocalDate day) {
    escalation.raiseUnanswered(day);
  }
}
