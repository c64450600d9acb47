package county.platform.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All amounts of a service, as they are known at one moment. Immutable. */
public final class Standards {

  /** Holds for every kind. */
  public static final String ANY_KIND = "*";

  /**
   * What kind of amount there is, entered or not.
   *
   * @param owedBy name of the agency that has to enter it
   */
  public record Definition(String key, String label, Amount.Unit unit, String owedBy) {}

  private static final Comparator<Amount> MOST_SPECIFIC =
      Comparator.<Amount>comparingInt(amount -> amount.area().length())
          .thenComparing(amount -> !amount.kind().equals(ANY_KIND))
          .thenComparing(Amount::knownSince)
          .thenComparing(Amount::validFrom);

  private final Map<String, Definition> definitions;
  private final Map<String, List<Amount>> amounts;

  private Standards(Map<String, Definition> definitions, Map<String, List<Amount>> amounts) {
    this.definitions = definitions;
    this.amounts = amounts;
  }

  /**
   * @param amounts of all times known; one whose key is not defined is an error
   */
  public static Standards of(List<Definition> definitions, List<Amount> amounts) {
    var byKey =
        definitions.stream()
            .collect(Collectors.toUnmodifiableMap(Definition::key, Function.identity()));
    for (var amount : amounts) {
      if (!byKey.containsKey(amount.key())) {
        throw new IllegalArgumentException("no definition of the amount " + amount.key());
      }
    }
    return new Standards(
        byKey, amounts.stream().collect(Collectors.groupingBy(Amount::key, Collectors.toList())));
  }

  /** The amounts as they were known at {@code moment}. */
  public Standards knownAt(Instant moment) {
    var known =
        amounts.values().stream()
            .flatMap(List::stream)
            .filter(amount -> amount.knownAt(moment))
            .collect(Collectors.groupingBy(Amount::key, Collectors.toList()));
    return new Standards(definitions, known);
  }

  /**
   * The amount in force on {@code asOf} for a kind and a place (12 digits or cut). The narrowest
   * place wins, then the named kind, then what was learned last.
   */
  public Standard amount(String key, String kind, String area, LocalDate asOf) {
    var definition = definition(key);
    return amounts.getOrDefault(key, List.of()).stream()
        .filter(amount -> amount.inForceOn(asOf))
        .filter(amount -> amount.kind().equals(kind) || amount.kind().equals(ANY_KIND))
        .filter(amount -> area.startsWith(amount.area()))
        .max(MOST_SPECIFIC)
        .<Standard>map(amount -> amount)
        .orElseGet(() -> new Standard.NotEntered(key, definition.label(), definition.owedBy()));
  }

  /**
   * Whether a switch stands on for a place and day; one that nobody has defined or entered is on.
   */
  public boolean isOn(String key, String area, LocalDate asOf) {
    return !definitions.containsKey(key)
        || !(amount(key, ANY_KIND, area, asOf) instanceof Amount entered)
        || entered.value().signum() != 0;
  }

  /**
   * @throws IllegalArgumentException when no such amount is defined
   */
  public Definition definition(String key) {
    var definition = definitions.get(key);
    if (definition == null) {
      throw new IllegalArgumentException("no definition of the amount " + key);
    }
    return definition;
  }
}
