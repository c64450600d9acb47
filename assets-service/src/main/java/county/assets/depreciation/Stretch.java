package county.assets.depreciation;

import county.platform.policy.Money;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Months in a row with the same amount, except that the last one brings the accumulated
 * depreciation to {@code total} and so takes the rounding.
 *
 * @param before accumulated when the stretch begins
 * @param monthly amount of every month but the last
 * @param total accumulated when the stretch has ended
 */
public record Stretch(YearMonth from, YearMonth to, Money before, Money monthly, Money total) {

  public int months() {
    return (int) ChronoUnit.MONTHS.between(from, to) + 1;
  }

  /** What is booked in a month of the stretch. */
  public Money in(YearMonth month) {
    return month.equals(to) ? total.minus(before).minus(monthly.times(months() - 1L)) : monthly;
  }

  /** Accumulated at the end of a month that is not before the stretch. */
  Money after(YearMonth month) {
    return month.isBefore(to)
        ? before.plus(monthly.times(ChronoUnit.MONTHS.between(from, month) + 1))
        : total;
  }
}
