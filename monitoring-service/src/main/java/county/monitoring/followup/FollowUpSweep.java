package county.monitoring.followup;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which visits became overdue. */
@Component
class FollowUpSweep implements DailySweep {

  private final FollowUpService followUps;

  FollowUpSweep(FollowUpService followUps) {
    this.followUps = followUps;
  }

  @Override
  public String name() {
    return "follow-up-overdue";
  }

  @Override
  public void sweep(LocalDate day) {
    followUps.tellOverdue(day);
  }
}
