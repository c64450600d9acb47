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
    boolean late) {}
