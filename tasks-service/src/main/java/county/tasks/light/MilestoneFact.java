package county.tasks.light;

import county.platform.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone as the rules see it; those that are suspended, dropped or only proposed are not
 * given.
 *
 * @param figure what has been reached, in the milestone's own measure: computed where an indicator
 *     exists, else reported; missing while nobody said
 * @param target what is to be reached, or kept
 * @param keep true: the figure must never exceed the target; false: it grows up to it
 * @param accepted done and accepted by the county
 * @param handedIn reported as done, waiting for the county
 * @param reportMissingSince the day a report was due that has not come
 */
public record MilestoneFact(
    String title,
    LocalDate startsOn,
    LocalDate dueOn,
    int weight,
    boolean keep,
    Fact<BigDecimal> figure,
    Optional<BigDecimal> target,
    boolean accepted,
    boolean handedIn,
    Optional<LocalDate> reportMissingSince) {

  boolean isDone() {
    return accepted || handedIn;
  }

  boolean isOverdueOn(LocalDate day) {
    return !isDone() && dueOn.isBefore(day);
  }
}
