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
    MONTHS("个月"),
    YEARS("年"),
    /** 1 is on, 0 is off. */
    SWITCH(""),
    COUNT("");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Why a value cannot be one of this unit, in Chinese; empty when it can. */
    public Optional<String> against(BigDecimal value) {
      boolean whole = value.stripTrailingZeros().scale() <= 0;
      return switch (this) {
        case YUAN, PERCENT ->
            value.signum() < 0 || value.scale() > 2 ? Optional.of("不能为负，最多两位小数") : Optional.empty();
        case SWITCH ->
            whole && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0
                ? Optional.empty()
                : Optional.of("1 表示启用，0 表示停用");
        case MONTHS ->
            whole && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(60)) <= 0
                ? Optional.empty()
                : Optional.of("应为 1 到 60 的整数");
        case DAYS, HOURS, YEARS, COUNT ->
            whole && value.signum() >= 0 ? Optional.empty() : Optional.of("应为不小于 0 的整数");
      };
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
    return switch (unit) {
      case YUAN -> money().toString();
      case SWITCH -> value.signum() == 0 ? "停用" : "启用";
      default -> value.stripTrailingZeros().toPlainString();
    };
  }
}
