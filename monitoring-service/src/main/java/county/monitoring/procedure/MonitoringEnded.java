package county.monitoring.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A household is monitored no longer: its risk is eliminated, or the household is gone. Published
 * inside the service, in the transaction that ended it.
 */
public record MonitoringEnded(UUID household, LocalDate on) {}
