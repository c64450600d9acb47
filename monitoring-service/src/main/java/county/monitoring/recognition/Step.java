package county.monitoring.recognition;

import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A transition that was taken.
 *
 * @param dueOn the deadline it had
 * @param late whether that had passed
 */
record Step(
    Action action,
    Optional<State> from,
    State to,
    CurrentUser by,
    Instant at,
    Act act,
    Optional<LocalDate> dueOn,
    boolean late) {

  /** How a case begins. */
  static Step first(Recognition opened, Act act, CurrentUser by, Instant at) {
    return new Step(
        act.action(), Optional.empty(), opened.state(), by, at, act, Optional.empty(), false);
  }

  /** What happens beside the procedure and leaves the state as it is. */
  static Step beside(Recognition recognition, Act act, CurrentUser by, Instant at) {
    var state = recognition.state();
    return new Step(act.action(), Optional.of(state), state, by, at, act, Optional.empty(), false);
  }
}
