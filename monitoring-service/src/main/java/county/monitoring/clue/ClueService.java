package county.monitoring.clue;

import county.monitoring.clue.ClueLife.Action;
import county.monitoring.clue.ClueLife.State;
import county.monitoring.events.Published.ClueOverdue;
import county.platform.event.Outbox;
import county.platform.policy.Amount;
import county.platform.policy.Result;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with clues, and what is told when they do not. */
@Service
public class ClueService {

  private static final String SILENCE = "clue-silence";

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
  private final StandardsBook amounts;

  ClueService(
      ClueRepository clues,
      ClueReader reader,
      ClueSteps steps,
      JdbcClient jdbc,
      BusinessClock clock,
      Outbox outbox,
      StandardsBook amounts) {
    this.clues = clues;
    this.reader = reader;
    this.steps = steps;
    this.jdbc = jdbc;
    this.clock = clock;
    this.outbox = outbox;
    this.amounts = amounts;
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

  /** Ends the clue: the household is not at risk, and why. The same fact is silent for a while. */
  @Transactional
  Result<ClueView> refuse(UUID id, String reason, Optional<String> ifMatch, CurrentUser user) {
    var clue = require(id);
    Versions.check(ifMatch, clue.version());
    return steps
        .take(clue, Action.REFUSAL, user, Optional.of(reason))
        .map(
            row -> {
              clue.refused(reason, clock.today(), silentUntil(clue));
              return view(clues.saveAndFlush(clue), user);
            });
  }

  /**
   * Ends the clue by what was concluded elsewhere.
   *
   * @return its number
   * @throws Problem 404 outside the caller's place
   */
  @Transactional
  public Result<String> end(UUID id, String reason, CurrentUser user) {
    return refuse(id, reason, Optional.of("*"), user).map(ClueView::no);
  }

  /** Null while nobody has entered for how long a refusal holds. */
  private @Nullable LocalDate silentUntil(Clue clue) {
    var today = clock.today();
    return amounts.current().amount(SILENCE, Standards.ANY_KIND, clue.area(), today)
            instanceof Amount entered
        ? today.plusDays(entered.value().intValueExact())
        : null;
  }

  /** Tells of every clue whose date has passed by {@code day}; runs in system scope. */
  @Transactional
  public void tellOverdue(LocalDate day) {
    outbox.appendAll(jdbc.sql(OVERDUE).param("day", day).query(ClueOverdue.class).list());
  }

  /** Warnings that raised nothing because they repeat what was refused, the newest first. */
  @Transactional(readOnly = true)
  Page<SuppressedRow> suppressed(@Nullable String area, @Nullable ClueKind kind, Paging paging) {
    return reader.suppressed(area, kind, paging);
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
