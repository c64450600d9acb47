package county.assistance.programme;

import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Rule;
import county.platform.policy.Standards;

/** One question about a case of 临时救助. */
interface ReliefRule extends Rule {

  Finding assess(ReliefFacts facts, Standards standards);

  /** What the outcome has to be so that nothing speaks against granting. */
  Outcome wanted();
}
