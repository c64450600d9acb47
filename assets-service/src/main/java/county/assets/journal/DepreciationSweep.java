package county.assets.journal;

import county.platform.time.DailySweep;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** On the last day of each month: the month is booked, and what earlier days have missed. */
@Component
class DepreciationSweep implements DailySweep {

  private final DepreciationService depreciation;

  DepreciationSweep(DepreciationService depreciation) {
    this.depreciation = depreciation;
  }

  @Override
  public String name() {
    return "depreciation";
  }

  @Override
  public void sweep(LocalDate day) {
    var ended = YearMonth.from(day.plusDays(1)).minusMonths(1);
    if (!depreciation.hasRun(ended)) {
      depreciation.run(ended, "系统月末自动计提");
    }
  }
}
