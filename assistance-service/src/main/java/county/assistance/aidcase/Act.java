package county.assistance.aidcase;

import county.assistance.aidcase.Paper.Attached;
import county.platform.policy.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody states when he takes a step; kept as it was said. */
sealed interface Act permits IntakeAct, FieldAct, NoticeAct, DecidingAct, AfterAct, SideAct {

  /** The step it is; some statements decide between two. */
  Action action();

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

  /** A refusal when a stated day has not come yet. */
  static List<Refusal> notLaterThanToday(LocalDate stated, Situation s) {
    return stated.isAfter(s.today())
        ? List.of(Refusal.guard("assistance.case.date-in-future", "日期不能晚于今天（" + s.today() + "）。"))
        : List.of();
  }
}
