package county.assets.reconciliation;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a quarter has ended its period is there to be signed. */
@Component
class PeriodSweep implements DailySweep {

  private final PeriodService periods;

  PeriodSweep(PeriodService periods) {
    this.periods = periods;
  }

  @Override
  public String name() {
    return "asset-period";
  }

  @Override
  public void sweep(LocalDate day) {
    periods.begin(Quarter.lastEnded(day));
  }
}
