package county.assistance.programme;

import county.platform.policy.Money;
import county.platform.policy.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Multiples of the monthly dibao line, rounded half up to the fen. */
final class Reckoning {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Reckoning() {}

  static Money times(Standard line, Standard multiple) {
    return rounded(line.money().yuan().multiply(multiple.value()));
  }

  static Money yearlyLine(Standard line) {
    return rounded(line.money().yuan().multiply(MONTHS));
  }

  static Money yearlyLine(Standard line, Standard percent) {
    return rounded(
        line.money()
            .yuan()
            .multiply(MONTHS)
            .multiply(percent.value())
            .divide(HUNDRED, 4, RoundingMode.HALF_UP));
  }

  private static Money rounded(BigDecimal yuan) {
    return Money.yuan(yuan.setScale(2, RoundingMode.HALF_UP));
  }
}
