package county.monitoring.arrival;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Every day: which data are late, short or unlike before. */
@Component
class ArrivalSweep implements DailySweep {

  private final ArrivalService arrivals;

  ArrivalSweep(ArrivalService arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public String name() {
    return "feed-arrival";
  }

  @Override
  public void sweep(LocalDate day) {
    arrivals.check(day);
  }
}
