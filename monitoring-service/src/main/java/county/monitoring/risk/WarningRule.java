package county.monitoring.risk;

import county.platform.policy.Finding;
import county.platform.policy.Rule;
import county.platform.policy.Standards;

/** A rule (预警规则) whose MET says: somebody must look at this household. */
public interface WarningRule extends Rule {

  Finding assess(HouseholdFacts facts, Standards standards);
}
