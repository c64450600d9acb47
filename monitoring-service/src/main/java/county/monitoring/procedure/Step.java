package county.monitoring.procedure;

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
public record Step(
    Action action,
    Optional<State> from,
    State to,
    CurrentUser by,
    Instant at,
    Act act,
    Optional<LocalDate> dueOn,
    boolean late) {

  /** How a case begins. */
  public static Step first(Procedure opened, Act act, CurrentUser by, Instant at) {
    return new Step(
        act.action(), Optional.empty(), opened.state(), by, at, act, Optional.empty(), false);
  }

  /** What happens beside the procedure and leaves the state as it is. */
  public static Step beside(Procedure procedure, Act act, CurrentUser by, Instant at) {
    var state = procedure.state();
    return new Step(act.action(), Optional.of(state), state, by, at, act, Optional.empty(), false);
  }
}
