package county.monitoring.followup;

import java.util.UUID;

/**
 * The visit that a clue asked for was made. Published inside the service, in the transaction of the
 * visit.
 *
 * @param outcome one sentence for the clue
 */
public record ClueVisited(UUID clue, String outcome) {}
