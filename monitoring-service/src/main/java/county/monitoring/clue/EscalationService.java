package county.monitoring.clue;

import county.monitoring.clue.Escalations.Level;
import county.monitoring.clue.Escalations.Waiting;
import county.platform.policy.Amount;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.policy.Standards;
import county.platform.scope.CurrentUser;
import county.platform.standards.StandardsBook;
import county.platform.web.Ids;
import county.platform.web.Problem;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends overdue clues up, level by level, and takes down what the heads of a level ask for. */
@Service
public class EscalationService {

  private static final String KEEP =
      """
      insert into clue_escalation (id, clue_id, area, level, due_on, escalated_on)
      select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[])
      on conflict (clue_id, due_on, level) do nothing
      """;

  private final Escalations escalations;
  private final ClueRepository clues;
  private final ClueReader reader;
  private final StandardsBook amounts;
  private final JdbcClient jdbc;
  private final JdbcTemplate bulk;

  EscalationService(
      Escalations escalations,
      ClueRepository clues,
      ClueReader reader,
      StandardsBook amounts,
      JdbcClient jdbc,
      JdbcTemplate bulk) {
    this.escalations = escalations;
    this.clues = clues;
    this.reader = reader;
    this.amounts = amounts;
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /**
   * Clues that are overdue for long enough by {@code day} go up; runs in system scope. After how
   * many days are dated parameters; a level for which nothing is entered is left out.
   */
  @Transactional
  public void escalate(LocalDate day) {
    var standards = amounts.current();
    var overdue =
        jdbc.sql(
                "select id, area, due_on from clue where state in ('OPEN', 'ASSIGNED') and due_on < ?")
            .param(day)
            .query(Overdue.class)
            .list();
    for (var level : Level.values()) {
      keep(
          level,
          overdue.stream().filter(clue -> goesUp(clue, level, day, standards)).toList(),
          day);
    }
  }

  private record Overdue(UUID id, String area, LocalDate dueOn) {}

  private static boolean goesUp(Overdue clue, Level level, LocalDate day, Standards standards) {
    var key = level == Level.TOWNSHIP ? "clue-escalation-town" : "clue-escalation-county";
    return standards.amount(key, Standards.ANY_KIND, clue.area(), day) instanceof Amount entered
        && ChronoUnit.DAYS.between(clue.dueOn(), day) >= entered.value().intValueExact();
  }

  private void keep(Level level, List<Overdue> up, LocalDate day) {
    bulk.update(
        KEEP,
        up.stream().map(clue -> Ids.next().toString()).toArray(String[]::new),
        up.stream().map(clue -> clue.id().toString()).toArray(String[]::new),
        up.stream().map(Overdue::area).toArray(String[]::new),
        up.stream().map(clue -> level.name()).toArray(String[]::new),
        up.stream().map(clue -> clue.dueOn().toString()).toArray(String[]::new),
        up.stream().map(clue -> Date.valueOf(day).toString()).toArray(String[]::new));
  }

  /**
   * @throws Problem 404 outside the caller's place
   */
  @Transactional
  Result<ClueView> urge(UUID id, String note, CurrentUser user) {
    var clue = clues.findById(id).orElseThrow(Problem::notFound);
    boolean urged =
        Level.of(user).filter(level -> escalations.urged(id, level, user, note)).isPresent();
    return urged
        ? Result.done(reader.find(id, clue, user).orElseThrow(Problem::notFound))
        : Result.refused(
            Refusal.state("monitoring.clue.not-escalated", "这条线索没有升级到您这一级，或者已经督促过、已经办理，不需要再督促。"));
  }

  @Transactional(readOnly = true)
  List<Waiting> waitingFor(CurrentUser user) {
    return Level.of(user).map(escalations::waitingFor).orElse(List.of());
  }
}
