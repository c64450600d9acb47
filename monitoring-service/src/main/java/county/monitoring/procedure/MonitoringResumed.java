package county.monitoring.procedure;

import java.util.UUID;

/**
 * The end of a household's monitoring was undone. Published inside the service, in the transaction
 * that undid it.
 */
public record MonitoringResumed(UUID household) {}
