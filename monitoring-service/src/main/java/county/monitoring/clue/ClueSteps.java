package county.monitoring.clue;

import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.Situation;
import county.monitoring.clue.ClueLife.State;
import county.monitoring.events.Published.ClueOverdueSettled;
import county.platform.event.Outbox;
import county.platform.policy.Result;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What every step of a clue brings along: its record, and the news that a missed date is settled.
 */
@Component
class ClueSteps {

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Outbox outbox;

  ClueSteps(JdbcClient jdbc, BusinessClock clock, Outbox outbox) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** Takes a step that somebody wants, or says why not. The entity is changed by the caller. */
  Result<Transition<State, Action, Situation>> take(
      Clue clue, Action action, CurrentUser user, Optional<String> reason) {
    return ClueLife.LIFE
        .take(clue.state(), action, new Situation(clue, user), Set.of())
        .onSuccess(row -> taken(clue, row, user.id(), user.appointment().unit(), reason));
  }

  /** A step that follows from elsewhere. */
  void follow(Clue clue, Action action, String actor, String reason) {
    ClueLife.LIFE
        .find(clue.state(), action)
        .ifPresent(row -> taken(clue, row, actor, "", Optional.of(reason)));
  }

  private void taken(
      Clue clue,
      Transition<State, Action, Situation> row,
      String actor,
      String unit,
      Optional<String> reason) {
    clue.settle()
        .ifPresent(
            missed ->
                outbox.append(
                    new ClueOverdueSettled(
                        clue.id(), clue.householdId(), clue.area(), missed, clock.today())));
    jdbc.sql(
            """
            insert into clue_step (id, clue_id, area, action, from_state, to_state, actor, unit, at, on_day, due_on, reason)
            values (:id, :clue, :area, :action, :from, :to, :actor, :unit, :at, :day, :due, :reason)
            """)
        .param("id", Ids.next())
        .param("clue", clue.id())
        .param("area", clue.area())
        .param("action", row.action().name())
        .param("from", row.from().name())
        .param("to", row.to().name())
        .param("actor", actor)
        .param("unit", unit)
        .param("at", Timestamp.from(clock.now()))
        .param("day", clock.today())
        .param("due", clue.dueOn())
        .param("reason", reason.orElse(null))
        .update();
  }
}
