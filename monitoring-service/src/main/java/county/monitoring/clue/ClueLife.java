package county.monitoring.clue;

import static county.platform.policy.Limit.calendarDays;

import county.platform.policy.Guard;
import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import county.platform.scope.CurrentUser;
import java.util.Locale;
import java.util.Optional;

/**
 * The life of a clue. Limits are parameters; these are the defaults: the township takes it up
 * within 2 days, and the county has decided within 15 days of the clue (SRC_QINAN_1).
 */
final class ClueLife {

  /** Where a clue stands. */
  enum State {
    OPEN("待分派"),
    ASSIGNED("核实认定中"),
    CLOSED("已办结"),
    REFUSED("已排除");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** Whether somebody still has to do something. */
    boolean waits() {
      return this == OPEN || this == ASSIGNED;
    }
  }

  /** What somebody does with it. */
  enum Action {
    ASSIGNMENT("分派入户核实"),
    REFUSAL("排除"),
    CLOSING("办结");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** The last part of the address. */
    String noun() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What conditions look at. */
  record Situation(Clue clue, CurrentUser user) {}

  static final Transitions<State, Action, Situation> LIFE =
      Transitions.<State, Action, Situation>of(State.class, Action.class)
          .overall(calendarDays(15))
          .from(State.OPEN)
          .on(Action.ASSIGNMENT)
          .to(State.ASSIGNED)
          .by("monitoring:clue:assign")
          .within(ClueKind.OTHER.toAssign())
          .from(State.OPEN)
          .on(Action.REFUSAL)
          .to(State.REFUSED)
          .by("monitoring:clue:refuse")
          .when(notEnteredByHimself())
          .from(State.ASSIGNED)
          .on(Action.CLOSING)
          .to(State.CLOSED)
          .by("monitoring:recognition:decide")
          .end();

  private ClueLife() {}

  private static Guard<Situation> notEnteredByHimself() {
    return situation ->
        situation.clue().enteredBy().equals(situation.user().id())
            ? Optional.of(Refusal.guard("monitoring.clue.own-entry", "登记人不能排除自己登记的线索，请由另一人办理。"))
            : Optional.empty();
  }
}
