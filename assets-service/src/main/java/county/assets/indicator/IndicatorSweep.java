package county.assets.indicator;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class IndicatorSweep implements DailySweep {

  private final IndicatorService indicators;

  IndicatorSweep(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @Override
  public String name() {
    return "asset-indicator";
  }

  @Override
  public void sweep(LocalDate day) {
    indicators.tell(day);
  }
}
