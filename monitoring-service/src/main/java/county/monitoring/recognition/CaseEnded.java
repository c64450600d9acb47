package county.monitoring.recognition;

import county.monitoring.procedure.State;
import java.util.UUID;

/**
 * The procedure came to its end: decided, rejected, withdrawn or void. Published inside the
 * service, in the transaction that ended it.
 *
 * @param recognised whether the household is monitored from now on
 */
public record CaseEnded(UUID recognition, boolean recognised) {

  static CaseEnded of(Recognition ended) {
    return new CaseEnded(ended.id(), ended.state() == State.DECIDED);
  }
}
