package county.assistance.intake;

import static county.platform.policy.Limit.workingDays;

import county.platform.policy.Limit;
import county.platform.policy.Transitions;
import county.platform.scope.CurrentUser;
import county.platform.time.Deadlines;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The life of a need card: a unit takes it, and answers it; an application opened from it answers
 * it, too. No source names limits for this, the two here are proposals.
 */
@Component
class NeedCardLife {

  private static final Limit ACCEPTANCE = workingDays(3);
  private static final Limit ANSWER = workingDays(10);

  /** What is done to a card. */
  enum Step {
    ACCEPTANCE("受理对接"),
    ANSWER("答复"),
    APPLICATION("受理救助申请");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Transitions<NeedCardState, Step, CurrentUser> table =
      Transitions.<NeedCardState, Step, CurrentUser>of(NeedCardState.class, Step.class)
          .from(NeedCardState.OPEN)
          .on(Step.ACCEPTANCE)
          .to(NeedCardState.ACCEPTED)
          .by("assistance:need-card:accept")
          .within(ACCEPTANCE)
          .from(NeedCardState.ACCEPTED)
          .on(Step.ANSWER)
          .to(NeedCardState.ANSWERED)
          .by("assistance:need-card:answer")
          .within(ANSWER)
          .from(NeedCardState.OPEN, NeedCardState.ACCEPTED)
          .on(Step.APPLICATION)
          .to(NeedCardState.ANSWERED)
          .by("assistance:application:receive")
          .end();
  private final Deadlines deadlines;

  NeedCardLife(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Transitions<NeedCardState, Step, CurrentUser> table() {
    return table;
  }

  /** Until when a card that reached this state on a day has to go on. */
  Optional<LocalDate> due(NeedCardState state, LocalDate since) {
    return table.limitOf(state).map(limit -> deadlines.due(since, limit));
  }
}
