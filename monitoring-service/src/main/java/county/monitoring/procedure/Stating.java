package county.monitoring.procedure;

import county.platform.casework.Stated;
import county.platform.casework.Statements;
import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * How statements of a procedure follow each other: one of each kind holds (objections: each one),
 * and a step back makes later ones void.
 */
final class Stating {

  private Stating() {}

  /** With one more statement; it replaces an earlier one of its kind, but no other objection. */
  static Statements<Act> plus(Statements<Act> now, Act act, CurrentUser user, Instant at) {
    Predicate<Act> replaced =
        act instanceof VillageAct.Objection objection
            ? earlier ->
                earlier instanceof VillageAct.Objection other && other.id().equals(objection.id())
            : earlier -> earlier.getClass().equals(act.getClass());
    var more = now.plus(Stated.by(user, act, at), replaced);
    return act.aside() ? more : more.workedOnBy(user.id());
  }

  /** Without what was stated in this state or later. */
  static Statements<Act> backTo(Statements<Act> now, State state) {
    return now.without(act -> act.madeIn().filter(made -> made.compareTo(state) >= 0).isPresent());
  }
}
