package county.monitoring.procedure;

import county.monitoring.procedure.Evidence.Attached;
import county.platform.policy.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody states when he takes a step; kept as it was said. Both matters have the acts of
 * {@link VillageAct}, {@link DecidingAct} and {@link SideAct}; each has further ones of its own.
 */
public interface Act {

  /** The step it is; some statements decide between two. */
  Action action();

  /** Documents attached. */
  default List<Attached> attached() {
    return List.of();
  }

  /** Why, when the step has to say so. */
  default Optional<String> why() {
    return Optional.empty();
  }

  /** What is wrong with the statement in this situation. */
  default List<Refusal> against(Situation situation) {
    return List.of();
  }

  /** In which state it is made: a step back to it makes it void. Empty: it always holds. */
  default Optional<State> madeIn() {
    return Optional.empty();
  }

  /** Whether it lies beside the way: who does it has not worked on the case. */
  default boolean aside() {
    return false;
  }

  /** A refusal when a stated day has not come yet. */
  static List<Refusal> notLaterThanToday(LocalDate stated, Situation s) {
    return stated.isAfter(s.today())
        ? List.of(s.refusal("date-in-future", "日期不能晚于今天（" + s.today() + "）。"))
        : List.of();
  }
}
