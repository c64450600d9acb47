package county.monitoring.leadtime;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long the way was for the clues of a feed or a township; days.
 *
 * @param key code of the feed, or of the township (9 digits)
 * @param waiting not visited yet
 * @param closed ended without a visit
 * @param median from the data date to the visit, of those visited
 * @param ninth so long or shorter for nine of ten of those visited
 * @param toArrival median from the data date to the batch's arrival
 * @param toClue median from there to the clue
 * @param toVisit median from there to the visit
 * @param longestWaiting from the data date to today, of those waiting
 */
record LeadTimeSum(
    String key,
    String label,
    long clues,
    long visited,
    long waiting,
    long closed,
    Optional<BigDecimal> median,
    Optional<Integer> ninth,
    Optional<BigDecimal> toArrival,
    Optional<BigDecimal> toClue,
    Optional<BigDecimal> toVisit,
    Optional<Integer> longestWaiting) {}
