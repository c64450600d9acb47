package county.monitoring.assessment;

import county.monitoring.risk.HouseholdFacts.Medical;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the medical feed says about households; whoever keeps the feed's facts answers. */
public interface MedicalFacts {

  /**
   * Spending settled in the 12 months up to {@code asOf}. A household is left out while nobody has
   * reported on that time; one that was reported on and spent nothing has a known zero.
   */
  Map<UUID, Medical> of(Collection<UUID> households, LocalDate asOf);
}
