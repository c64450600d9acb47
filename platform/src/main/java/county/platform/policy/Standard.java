package county.platform.policy;

import java.math.BigDecimal;
import java.util.NoSuchElementException;

/** A dated amount as a rule asks for it: entered, or not entered and who has to enter it. */
public sealed interface Standard permits Amount, Standard.NotEntered {

  String key();

  String label();

  /** The value as money, once it is sure that it was entered: inside {@code metWhen}. */
  Money money();

  /** The bare number, once it is sure that it was entered. */
  BigDecimal value();

  /** Nobody has entered the amount for this day, kind and area. */
  record NotEntered(String key, String label, String owedBy) implements Standard {
    @Override
    public Money money() {
      throw new NoSuchElementException(key + " is not entered");
    }

    @Override
    public BigDecimal value() {
      throw new NoSuchElementException(key + " is not entered");
    }
  }
}
