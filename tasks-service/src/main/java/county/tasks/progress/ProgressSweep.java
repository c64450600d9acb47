package county.tasks.progress;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every day: series of milestones go on. */
@Component
@Order(0)
class ProgressSweep implements DailySweep {

  private final MilestoneService milestones;

  ProgressSweep(MilestoneService milestones) {
    this.milestones = milestones;
  }

  @Override
  public String name() {
    return "milestone-series";
  }

  @Override
  public void sweep(LocalDate day) {
    milestones.goOn(day);
  }
}
