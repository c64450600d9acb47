package county.tasks.light;

import county.platform.policy.Fact;
import java.math.BigDecimal;

/**
 * An indicator with a target, in the unit's own place.
 *
 * @param value missing while nobody told one; an indicator with nothing to measure (denominator
 *     zero) is not given
 * @param atLeast true: the value has to reach the target; false: it must not exceed it
 * @param tolerance how far off is still yellow
 * @param measure 个, %
 */
public record IndicatorFact(
    String key,
    String label,
    Fact<BigDecimal> value,
    BigDecimal target,
    BigDecimal tolerance,
    boolean atLeast,
    String measure) {

  /** How far the value is on the wrong side of the target; zero or less: it is met. */
  BigDecimal shortfall() {
    return atLeast ? target.subtract(value.value()) : value.value().subtract(target);
  }
}
