package county.platform.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule looks at: a value with its origin, or the knowledge that it is missing and who owes
 * it. A missing fact is never zero and never false.
 */
public sealed interface Fact<T> {

  /** Its name for people, in Chinese. */
  String label();

  /** The value, once it is sure that it is known: inside {@code metWhen}. */
  T value();

  /**
   * @param observed the day the fact is about
   * @param recorded when this system came to know it
   */
  record Known<T>(
      String label, T value, Optional<Source> source, LocalDate observed, Instant recorded)
      implements Fact<T> {}

  /**
   * @param owedBy name of the agency that has to supply it
   */
  record Missing<T>(String label, String owedBy) implements Fact<T> {
    @Override
    public T value() {
      throw new NoSuchElementException(label + " is not known");
    }
  }

  static <T> Fact<T> known(
      String label, T value, Source source, LocalDate observed, Instant recorded) {
    return new Known<>(label, value, Optional.of(source), observed, recorded);
  }

  static <T> Fact<T> missing(String label, String owedBy) {
    return new Missing<>(label, owedBy);
  }

  static boolean allKnown(Fact<?>... facts) {
    return Stream.of(facts).allMatch(Known.class::isInstance);
  }

  /**
   * A fact made of others, which are known: about the latest day of them, and known since the last
   * of them was.
   */
  static <T> Fact<T> derived(String label, T value, Fact<?>... parts) {
    var observed = LocalDate.MIN;
    var recorded = Instant.MIN;
    for (var part : parts) {
      if (part instanceof Known<?> known) {
        observed = known.observed().isAfter(observed) ? known.observed() : observed;
        recorded = known.recorded().isAfter(recorded) ? known.recorded() : recorded;
      }
    }
    return new Known<>(label, value, Optional.empty(), observed, recorded);
  }
}
