package county.assistance.household;

import java.util.UUID;

/**
 * A newer version of a household was taken over. Published inside the service, in the transaction
 * of the event that told it.
 */
public record HouseholdKnown(UUID household) {}
