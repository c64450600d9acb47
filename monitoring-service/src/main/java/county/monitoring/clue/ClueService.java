package county.monitoring.clue;

import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.State;
import county.monitoring.events.Published.ClueOverdue;
import county.platform.event.Outbox;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with clues, and what is told when they do not. */
@Service
public class ClueService {

  /** Told once for each missed date: the row remembers it until it is settled. */
  private static final String OVERDUE =
      """
      update clue c set overdue_due_on = c.due_on, version = c.version + 1 from household h
      where h.id = c.household_id and c.state in ('OPEN', 'ASSIGNED') and c.due_on < :day and c.overdue_due_on is distinct from c.due_on
      returning c.id as clue_id, c.no as clue_no, c.household_id, h.no as household_no, h.head_name, c.area, c.due_on
      """;

  private final ClueRepository clues;
  private final ClueReader reader;
  private final ClueSteps steps;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Outbox outbox;
  private final int silentDays;

  ClueService(
      ClueRepository clues,
      ClueReader reader,
      ClueSteps steps,
      JdbcClient jdbc,
      BusinessClock clock,
      Outbox outbox,
      @Value("${county.clue.silent-after-refusal-days:90}") int silentDays) {
    this.clues = clues;
    this.reader = reader;
    this.steps = steps;
    this.jdbc = jdbc;
    this.clock = clock;
    this.outbox = outbox;
    this.silentDays = silentDays;
  }

  @Transactional(readOnly = true)
  Page<ClueRow> list(ClueReader.Filter filter, Paging paging) {
    return reader.list(filter, paging);
  }

  /**
   * @throws Problem 404, also outside the reader's place
   */
  @Transactional(readOnly = true)
  ClueView get(UUID id, CurrentUser user) {
    return view(require(id), user);
  }

  /**
   * Ends the clue: the household is not at risk, and why. The same source is silent for a while.
   */
  @Transactional
  Result<ClueView> refuse(UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    var clue = require(id);
    Versions.check(ifMatch, clue.version());
    return steps
        .take(clue, Action.REFUSAL, user, Optional.of(reason))
        .map(
            row -> {
              clue.refused(reason, clock.today(), clock.today().plusDays(silentDays));
              return view(clues.saveAndFlush(clue), user);
            });
  }

  /** Tells of every clue whose date has passed by {@code day}; runs in system scope. */
  @Transactional
  public void tellOverdue(LocalDate day) {
    outbox.appendAll(jdbc.sql(OVERDUE).param("day", day).query(ClueOverdue.class).list());
  }

  /** Clues that wait for somebody in the reader's place, most urgent first. */
  @Transactional(readOnly = true)
  Page<ClueRow> waiting(State state, int shown) {
    return reader.list(ClueReader.Filter.of(state, "dueOn"), new Paging(shown, null));
  }

  private ClueView view(Clue clue, CurrentUser user) {
    return reader.find(clue.id(), clue, user).orElseThrow(Problem::notFound);
  }

  private Clue require(UUID id) {
    return clues.findById(id).orElseThrow(Problem::notFound);
  }
}
