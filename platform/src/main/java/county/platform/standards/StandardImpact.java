package county.platform.standards;

import county.platform.policy.Outcome;
import county.platform.policy.Standards;
import java.util.List;

/**
 * What a service knows about whom a changed amount would touch. Runs in the transaction and scope
 * of whoever asks.
 */
public interface StandardImpact {

  /**
   * One subject whose outcome would be another.
   *
   * @param label name for people; no identity number
   */
  record Line(String subject, String label, String rule, Outcome before, Outcome after) {}

  /** Every subject touched, in a stable order. */
  List<Line> of(Proposal proposal, Standards before, Standards after);
}
