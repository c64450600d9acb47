package county.tasks.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An indicator with its values by place, and its past.
 *
 * @param rowsHere whether its rows can be opened here
 * @param asOf business date of the reading
 */
public record IndicatorView(
    Defined definition, List<Place> places, List<Day> trend, boolean rowsHere, LocalDate asOf) {

  /** What it means. */
  record Defined(
      String key,
      String label,
      List<String> clauses,
      String source,
      String measure,
      String numerator,
      Optional<String> denominator,
      Definition.Direction direction,
      Optional<BigDecimal> target,
      BigDecimal tolerance,
      Optional<String> reference) {

    static Defined of(Definition definition) {
      return new Defined(
          definition.key(),
          definition.label(),
          definition.clauses().stream().map(clause -> "PLAN_" + clause.replace('.', '_')).toList(),
          definition.source(),
          definition.measure().word(),
          definition.numerator(),
          definition.denominator(),
          definition.direction(),
          definition.target(),
          definition.tolerance(),
          definition.reference());
    }
  }

  /** One place or unit. */
  record Place(
      String area,
      String unit,
      BigDecimal numerator,
      Optional<BigDecimal> denominator,
      Optional<BigDecimal> figure,
      LocalDate asOf) {

    static Place of(Value value, Definition.Measure measure) {
      return new Place(
          value.area(),
          value.unit(),
          value.numerator(),
          value.denominator(),
          value.figure(measure),
          value.asOf());
    }
  }

  /** The county's number on a day on which it changed somewhere. */
  record Day(LocalDate asOf, Optional<BigDecimal> figure) {}

  /** A row behind the number; {@code counted}: it is in the numerator. */
  record CaseRow(
      String id,
      String no,
      String householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate day,
      boolean counted) {}

  /** An indicator in a list, with the value of one place. */
  public record Line(
      String key,
      String label,
      List<String> clauses,
      String measure,
      Optional<BigDecimal> figure,
      Optional<BigDecimal> numerator,
      Optional<BigDecimal> denominator,
      Optional<BigDecimal> target,
      Definition.Direction direction,
      LocalDate asOf,
      boolean rowsHere) {

    static Line of(Definition definition, Optional<Value> value, LocalDate today) {
      return new Line(
          definition.key(),
          definition.label(),
          definition.clauses(),
          definition.measure().word(),
          value.flatMap(known -> known.figure(definition.measure())),
          value.map(Value::numerator),
          value.flatMap(Value::denominator),
          definition.target(),
          definition.direction(),
          value.map(Value::asOf).orElse(today),
          definition.isComputedHere());
    }
  }
}
