package county.monitoring.recognition;

import county.platform.scope.CurrentUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was stated in a case and still holds, one of each kind (objections: each one). A step back
 * takes later statements out again; the steps keep them.
 *
 * @param workers ids of all who ever worked on the case: none of them may decide it
 */
record Statements(List<Stated> all, Set<String> workers) {

  static final Statements NONE = new Statements(List.of(), Set.of());

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

  Statements {
    all = List.copyOf(all);
    workers = Set.copyOf(workers);
  }

  /** A statement, by whom and when. */
  record Stated(Act act, String by, String name, Instant at) {}

  <T extends Act> Optional<T> find(Class<T> kind) {
    return each(kind).reduce((earlier, later) -> later);
  }

  <T extends Act> Stream<T> each(Class<T> kind) {
    return all.stream().map(Stated::act).filter(kind::isInstance).map(kind::cast);
  }

  Optional<Stated> statedBy(Class<? extends Act> kind) {
    return all.stream()
        .filter(stated -> kind.isInstance(stated.act()))
        .reduce((earlier, later) -> later);
  }

  /** With one more statement; it replaces an earlier one of its kind, but no other objection. */
  Statements plus(Act act, CurrentUser user, Instant at) {
    Predicate<Stated> replaced =
        act instanceof VillageAct.Objection objection
            ? stated ->
                stated.act() instanceof VillageAct.Objection other
                    && other.id().equals(objection.id())
            : stated -> stated.act().getClass().equals(act.getClass());
    var kept = new ArrayList<>(all.stream().filter(replaced.negate()).toList());
    kept.add(new Stated(act, user.id(), user.name(), at));
    var now = new HashSet<>(workers);
    if (!(act instanceof SideAct)) {
      now.add(user.id());
    }
    return new Statements(kept, now);
  }

  /** Without what was stated in this state or later. */
  Statements backTo(State state) {
    return new Statements(
        all.stream()
            .filter(
                stated -> {
                  var made = MADE_IN.get(stated.act().getClass());
                  return made == null || made.compareTo(state) < 0;
                })
            .toList(),
        workers);
  }
}
