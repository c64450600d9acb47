package county.monitoring.followup;

import county.platform.scope.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit found risks that the household is not monitored for yet. Published inside the service, in
 * the transaction of the visit.
 *
 * @param risks codes
 */
public record NewRiskFound(
    UUID visit, UUID household, LocalDate on, List<String> risks, String said, CurrentUser by) {}
