package county.monitoring.support;

import county.platform.scope.CurrentUser;
import java.util.UUID;

/** A plan was made. Published inside the service, in the transaction that made it. */
public record PlanMade(UUID recognition, UUID plan, CurrentUser by) {}
