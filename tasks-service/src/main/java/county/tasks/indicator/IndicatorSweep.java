package county.tasks.indicator;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every day: the counted values are kept where they changed. */
@Component
@Order(0)
class IndicatorSweep implements DailySweep {

  private final IndicatorService indicators;

  IndicatorSweep(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @Override
  public String name() {
    return "indicator-values";
  }

  @Override
  public void sweep(LocalDate day) {
    indicators.keepDay(day);
  }
}
