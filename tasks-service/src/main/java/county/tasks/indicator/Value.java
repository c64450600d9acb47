package county.tasks.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number for one place and unit.
 *
 * @param area 12-digit code
 * @param unit code, or {@code *} for all units of the place
 * @param denominator empty for a count
 */
public record Value(
    String area,
    String unit,
    LocalDate asOf,
    BigDecimal numerator,
    Optional<BigDecimal> denominator) {

  public static final String ALL_UNITS = "*";

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The number in the indicator's measure; empty when there is nothing to measure. */
  public Optional<BigDecimal> figure(Definition.Measure measure) {
    return switch (measure) {
      case COUNT -> Optional.of(numerator);
      case PERCENT ->
          denominator
              .filter(all -> all.signum() != 0)
              .map(all -> numerator.multiply(WHOLE).divide(all, 1, RoundingMode.HALF_UP));
    };
  }

  /**
   * The value of a place and unit among those known: told exactly, or the sum of its townships, or
   * of its units.
   *
   * @param area 12-digit code of a county or township
   */
  static Optional<Value> at(String area, String unit, List<Value> known) {
    return exact(area, unit, known)
        .or(() -> unit.equals(ALL_UNITS) ? sum(area, within(area, known)) : Optional.empty())
        .or(() -> unit.equals(ALL_UNITS) ? sum(area, unitsOf(area, known)) : Optional.empty());
  }

  private static Optional<Value> exact(String area, String unit, List<Value> known) {
    return known.stream()
        .filter(value -> value.area().equals(area) && value.unit().equals(unit))
        .findFirst();
  }

  /** Townships of a county, or villages of a township, each told for all its units. */
  private static List<Value> within(String area, List<Value> known) {
    boolean county = area.endsWith("000000");
    var prefix = area.substring(0, county ? 6 : 9);
    return known.stream()
        .filter(value -> value.unit().equals(ALL_UNITS) || value.area().startsWith(value.unit()))
        .filter(value -> value.area().startsWith(prefix) && !value.area().equals(area))
        .filter(value -> !county || value.area().endsWith("000"))
        .toList();
  }

  private static List<Value> unitsOf(String area, List<Value> known) {
    return known.stream().filter(value -> value.area().equals(area)).toList();
  }

  private static Optional<Value> sum(String area, List<Value> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    var asOf = parts.stream().map(Value::asOf).min(LocalDate::compareTo).orElseThrow();
    var numerator = parts.stream().map(Value::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    var denominator =
        parts.stream().flatMap(part -> part.denominator().stream()).reduce(BigDecimal::add);
    return Optional.of(new Value(area, ALL_UNITS, asOf, numerator, denominator));
  }
}
