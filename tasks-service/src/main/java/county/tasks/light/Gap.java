package county.tasks.light;

import java.math.BigDecimal;

/** Whether a typed figure and the computed one say different things. */
public final class Gap {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Gap() {}

  /**
   * @param tolerance percent of the computed figure that the typed one may be off
   */
  public static boolean between(BigDecimal typed, BigDecimal computed, BigDecimal tolerance) {
    var off = typed.subtract(computed).abs().multiply(WHOLE);
    return off.compareTo(computed.abs().multiply(tolerance)) > 0;
  }
}
