package county.platform.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An amount of a policy with its two times: when it is in force and since when it is known.
 *
 * @param kind what it is limited to ({@code ORDINARY}), or {@code *} for all
 * @param area statistical code cut to its level; the amount holds for every place inside
 * @param validTo last day in force; empty: until further notice
 * @param knownSince when it was approved here
 * @param knownUntil when it was found wrong and replaced; empty: still thought right
 * @param reference document that sets it
 * @param sample true: invented for demonstration, no document sets it
 */
public record Amount(
    String key,
    String label,
    BigDecimal value,
    Unit unit,
    String kind,
    String area,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    Instant knownSince,
    Optional<Instant> knownUntil,
    String reference,
    boolean sample)
    implements Standard {

  /** What is counted, with the word for people. */
  public enum Unit {
    YUAN("元"),
    PERCENT("%"),
    DAYS("天"),
    HOURS("小时"),
    COUNT("");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * @throws IllegalStateException when it is no sum of money
   */
  @Override
  public Money money() {
    if (unit != Unit.YUAN) {
      throw new IllegalStateException(key + " is counted in " + unit);
    }
    return Money.yuan(value);
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  boolean knownAt(Instant moment) {
    return !moment.isBefore(knownSince) && knownUntil.map(moment::isBefore).orElse(true);
  }

  /** The value in its written form: two decimals for money. */
  String text() {
    return unit == Unit.YUAN ? money().toString() : value.stripTrailingZeros().toPlainString();
  }
}
