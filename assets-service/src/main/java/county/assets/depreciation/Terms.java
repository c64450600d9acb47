package county.assets.depreciation;

import county.platform.policy.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the plan of an asset follows from.
 *
 * @param cost at registration, without later additions
 * @param lifeMonths useful life from the first month on
 * @param residualRate percent of the cost that is left at the end, 0 to 100
 * @param additions documented additions to the cost
 * @param removedOn when the asset was disposed of or written off
 * @param pauses months that are not depreciated by rule; they do not use up life
 */
public record Terms(
    Regime regime,
    LocalDate inUseOn,
    Money cost,
    int lifeMonths,
    BigDecimal residualRate,
    List<Addition> additions,
    Optional<LocalDate> removedOn,
    List<Pause> pauses) {

  /**
   * A documented addition (追加成本).
   *
   * @param extraMonths by how much it prolongs the life
   */
  public record Addition(LocalDate on, Money amount, int extraMonths) {}

  /** Months in a row, both ends included. */
  public record Pause(YearMonth from, YearMonth to) {
    /** The end of a pause that has none yet. */
    public static final YearMonth FOREVER = YearMonth.of(9999, 12);

    boolean holds(YearMonth month) {
      return !month.isBefore(from) && !month.isAfter(to);
    }
  }

  public Terms {
    if (lifeMonths <= 0) {
      throw new IllegalArgumentException("a life has months: " + lifeMonths);
    }
    additions = additions.stream().sorted(Comparator.comparing(Addition::on)).toList();
    pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }

  /** The part of a cost that wears off: all but the residual value, rounded half up to the fen. */
  Money wearing(Money whole) {
    var residual =
        BigDecimal.valueOf(whole.fen())
            .multiply(residualRate)
            .movePointLeft(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return whole.minus(new Money(residual));
  }
}
