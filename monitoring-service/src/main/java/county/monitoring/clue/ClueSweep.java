package county.monitoring.clue;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which clues became overdue, and which of them go up. */
@Component
class ClueSweep implements DailySweep {

  private final ClueService clues;
  private final EscalationService escalations;

  ClueSweep(ClueService clues, EscalationService escalations) {
    this.clues = clues;
    this.escalations = escalations;
  }

  @Override
  public String name() {
    return "clue-overdue";
  }

  @Override
  public void sweep(LocalDate day) {
    clues.tellOverdue(day);
    escalations.escalate(day);
  }
}
