package county.platform.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole fen (分). Written as yuan with two decimals: {@code 20000.00}.
 *
 * @param fen may be negative (a debt, a correction)
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100L));
  }

  /**
   * @param yuan at most two decimals
   * @throws ArithmeticException when there are more, or the amount is too large
   */
  public static Money yuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).longValueExact());
  }

  /**
   * Reads yuan as people write them: {@code 20000}, {@code 20000.5}, {@code 20,000.00}.
   *
   * @throws NumberFormatException when it is no number
   * @throws ArithmeticException when it is finer than a fen or too large
   */
  public static Money parse(String yuan) {
    return yuan(new BigDecimal(yuan.strip().replace(",", "")));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(fen, factor));
  }

  /** An equal share, rounded half up to the fen. */
  public Money dividedBy(long parts) {
    return new Money(
        BigDecimal.valueOf(fen)
            .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  public boolean isAtLeast(Money other) {
    return fen >= other.fen;
  }

  public boolean isAbove(Money other) {
    return fen > other.fen;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals. */
  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
