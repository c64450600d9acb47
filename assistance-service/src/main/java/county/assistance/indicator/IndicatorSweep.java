package county.assistance.indicator;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the indicators once a day. */
@Component
class IndicatorSweep implements DailySweep {

  private final IndicatorService indicators;

  IndicatorSweep(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @Override
  public String name() {
    return "assistance-indicators";
  }

  @Override
  public void sweep(LocalDate day) {
    indicators.tell(day);
  }
}
