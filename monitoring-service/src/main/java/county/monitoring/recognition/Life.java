package county.monitoring.recognition;

import county.platform.policy.Transitions;
import org.springframework.stereotype.Component;

/** The transition table with the limits in force. */
@Component
class Life {

  private final RecognitionLimits limits = RecognitionLimits.usual();
  private final Transitions<State, Action, Situation> table = RecognitionLife.within(limits);

  RecognitionLimits limits() {
    return limits;
  }

  Transitions<State, Action, Situation> table() {
    return table;
  }
}
