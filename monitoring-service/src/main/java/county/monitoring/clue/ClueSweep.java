package county.monitoring.clue;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which clues became overdue. */
@Component
class ClueSweep implements DailySweep {

  private final ClueService clues;

  ClueSweep(ClueService clues) {
    this.clues = clues;
  }

  @Override
  public String name() {
    return "clue-overdue";
  }

  @Override
  public void sweep(LocalDate day) {
    clues.tellOverdue(day);
  }
}
