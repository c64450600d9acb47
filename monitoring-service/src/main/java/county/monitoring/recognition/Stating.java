package county.monitoring.recognition;

import county.platform.casework.Stated;
import county.platform.casework.Statements;
import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How statements of a recognition follow each other: one of each kind holds (objections: each one),
 * and a step back makes later ones void.
 */
final class Stating {

  /** In which state a kind of statement is made: a step back to it makes it void. */
  private static final Map<Class<? extends Act>, State> MADE_IN =
      Map.of(
          VillageAct.Verification.class, State.VERIFYING,
          VillageAct.Comparison.class, State.COMPARING,
          VillageAct.Appraisal.class, State.APPRAISAL,
          VillageAct.Publicity.class, State.PUBLICITY,
          VillageAct.PublicityEnd.class, State.PUBLICITY,
          DecidingAct.TownshipReview.class, State.TOWN_REVIEW,
          DecidingAct.Preparation.class, State.COUNTY_PREPARATION);

  private Stating() {}

  /** With one more statement; it replaces an earlier one of its kind, but no other objection. */
  static Statements<Act> plus(Statements<Act> now, Act act, CurrentUser user, Instant at) {
    Predicate<Act> replaced =
        act instanceof VillageAct.Objection objection
            ? earlier ->
                earlier instanceof VillageAct.Objection other && other.id().equals(objection.id())
            : earlier -> earlier.getClass().equals(act.getClass());
    var more = now.plus(Stated.by(user, act, at), replaced);
    return act instanceof SideAct ? more : more.workedOnBy(user.id());
  }

  /** Without what was stated in this state or later. */
  static Statements<Act> backTo(Statements<Act> now, State state) {
    return now.without(
        act -> {
          var made = MADE_IN.get(act.getClass());
          return made != null && made.compareTo(state) >= 0;
        });
  }
}
