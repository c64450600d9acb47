package county.platform.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact as a finding keeps it: its value in one written form, so that it can be read back years
 * later.
 *
 * @param name stable, as the rule calls it
 * @param value yuan with two decimals, ISO date, {@code true}/{@code false}, number, enum name or
 *     text
 */
public record FactValue(
    String name,
    String label,
    String value,
    Optional<Source> source,
    LocalDate observed,
    Instant recorded) {

  static FactValue of(String name, Fact.Known<?> fact) {
    return new FactValue(
        name, fact.label(), text(fact.value()), fact.source(), fact.observed(), fact.recorded());
  }

  private static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case Enum<?> constant -> constant.name();
      case Optional<?> wrapped ->
          throw new IllegalArgumentException("an absent fact is Fact.missing, not " + wrapped);
      default -> value.toString();
    };
  }
}
