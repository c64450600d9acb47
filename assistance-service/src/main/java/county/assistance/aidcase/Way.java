package county.assistance.aidcase;

import county.assistance.programme.Path;
import county.platform.policy.Transition;
import county.platform.policy.Transitions;
import county.platform.time.Deadlines;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The transition table with the limits in force, and the dates that follow from them. */
@Component
class Way {

  private final AidLimits limits = AidLimits.usual();
  private final Transitions<State, Action, Situation> table = AidLife.within(limits);
  private final Deadlines deadlines;

  Way(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Transitions<State, Action, Situation> table() {
    return table;
  }

  /** Last day for the decision. */
  LocalDate decisionDue(LocalDate from, boolean urgent) {
    return deadlines.due(from, urgent ? limits.urgent() : limits.overall());
  }

  LocalDate completionDue(LocalDate decidedOn) {
    return deadlines.due(decidedOn, limits.completion());
  }

  LocalDate lastDayOfNotice(LocalDate from) {
    return deadlines.due(from, limits.notice());
  }

  /** The deadline that a step has, reckoned from where the case stands before it. */
  Optional<LocalDate> dueOf(Transition<State, Action, Situation> row, AidCase before) {
    return row.action() == Action.FILING
        ? Optional.ofNullable(before.decidedOn()).map(day -> deadlines.due(day, limits.filing()))
        : row.within().map(limit -> earlier(deadlines.due(before.stateSince(), limit), before));
  }

  /** Until when somebody must act; in an emergency never later than the whole is due. */
  Optional<LocalDate> nextDue(AidCase now) {
    return switch (now.state()) {
      case PUBLICITY ->
          now.stated(NoticeAct.Publicity.class)
              .map(posted -> posted.until().plusDays(1))
              .or(() -> byTable(now));
      case PAYING ->
          now.path() == Path.EMERGENCY
              ? Optional.of(deadlines.due(now.stateSince(), limits.urgent()))
              : byTable(now);
      case COMPLETION -> Optional.ofNullable(now.completionDueOn());
      default -> byTable(now).map(due -> earlier(due, now));
    };
  }

  private Optional<LocalDate> byTable(AidCase now) {
    return table.limitOf(now.state()).map(limit -> deadlines.due(now.stateSince(), limit));
  }

  private static LocalDate earlier(LocalDate due, AidCase aidCase) {
    var whole = aidCase.overallDueOn();
    return aidCase.isUrgent() && State.UNDECIDED.contains(aidCase.state()) && whole.isBefore(due)
        ? whole
        : due;
  }
}
