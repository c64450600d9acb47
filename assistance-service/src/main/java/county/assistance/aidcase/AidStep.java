package county.assistance.aidcase;

import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A transition that was taken.
 *
 * @param dueOn the deadline it had
 */
record AidStep(
    Act act,
    State from,
    State to,
    CurrentUser by,
    Instant at,
    Optional<LocalDate> dueOn,
    LocalDate today) {

  boolean late() {
    return dueOn.map(today::isAfter).orElse(false);
  }
}
