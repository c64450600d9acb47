package county.monitoring.assessment;

import county.monitoring.risk.HouseholdFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What one feed says about households; whoever keeps the feed's facts answers. */
public interface FeedFacts {

  /**
   * For each household that the feed says something about, how its facts are completed. A household
   * is left out while nobody has reported on the time before {@code asOf}.
   */
  Map<UUID, UnaryOperator<HouseholdFacts>> of(Collection<UUID> households, LocalDate asOf);
}
