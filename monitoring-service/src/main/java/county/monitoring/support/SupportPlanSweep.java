package county.monitoring.support;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which plans became overdue. */
@Component
class SupportPlanSweep implements DailySweep {

  private final SupportPlanService plans;

  SupportPlanSweep(SupportPlanService plans) {
    this.plans = plans;
  }

  @Override
  public String name() {
    return "support-plan-overdue";
  }

  @Override
  public void sweep(LocalDate day) {
    plans.tellOverdue(day);
  }
}
