package county.monitoring.clue;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Overdue clues that went up (逾期升级), in the transaction of the caller. */
@Component
class Escalations {

  private static final int COUNTY_DIGITS = 6;
  private static final int TOWNSHIP_DIGITS = 9;

  /** Waits: the clue is still overdue for the same missed date, and nobody of the level urged. */
  private static final String WAITING =
      "e.urged_on is null and e.due_on = c.due_on and c.state in ('OPEN', 'ASSIGNED')";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Escalations(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whose attention it has. */
  enum Level {
    COUNTY("县级"),
    TOWNSHIP("苏木镇");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** The level whose head this is; empty in a village. */
    static Optional<Level> of(CurrentUser user) {
      return switch (user.appointment().area().length()) {
        case COUNTY_DIGITS -> Optional.of(COUNTY);
        case TOWNSHIP_DIGITS -> Optional.of(TOWNSHIP);
        default -> Optional.empty();
      };
    }
  }

  /**
   * One level up.
   *
   * @param dueOn the missed date
   * @param note what the head of the level asked for
   */
  record Escalation(
      Level level,
      String levelLabel,
      LocalDate dueOn,
      LocalDate escalatedOn,
      Optional<String> urgedBy,
      Optional<LocalDate> urgedOn,
      Optional<String> note) {}

  /** A clue that waits for the head of a level. */
  record Waiting(UUID clue, String headName, ClueKind kind, LocalDate dueOn) {}

  List<Escalation> of(UUID clue) {
    return jdbc.sql(
            """
            select level, due_on, escalated_on, urged_name, urged_on, note from clue_escalation
            where clue_id = ? order by escalated_on, level desc
            """)
        .param(clue)
        .query((row, n) -> escalation(row))
        .list();
  }

  private static Escalation escalation(ResultSet row) throws SQLException {
    var level = Level.valueOf(row.getString("level"));
    return new Escalation(
        level,
        level.label(),
        row.getObject("due_on", LocalDate.class),
        row.getObject("escalated_on", LocalDate.class),
        Optional.ofNullable(row.getString("urged_name")),
        Optional.ofNullable(row.getObject("urged_on", LocalDate.class)),
        Optional.ofNullable(row.getString("note")));
  }

  /** The oldest first. */
  List<Waiting> waitingFor(Level level) {
    return jdbc.sql(
            """
            select c.id as clue, h.head_name, c.kind, c.due_on
            from clue_escalation e join clue c on c.id = e.clue_id join household h on h.id = c.household_id
            where e.level = ? and\s"""
                + WAITING
                + " order by c.due_on, c.id limit 200")
        .param(level.name())
        .query(Waiting.class)
        .list();
  }

  boolean isUrgeable(UUID clue, CurrentUser user) {
    return user.may("monitoring:clue:urge")
        && Level.of(user).filter(level -> waits(clue, level)).isPresent();
  }

  private boolean waits(UUID clue, Level level) {
    return jdbc.sql(
            "select exists (select from clue_escalation e join clue c on c.id = e.clue_id where c.id = ? and e.level = ? and "
                + WAITING
                + ")")
        .params(clue, level.name())
        .query(Boolean.class)
        .single();
  }

  /** Whether there was one that waited for the user's level. */
  boolean urged(UUID clue, Level level, CurrentUser user, String note) {
    return jdbc.sql(
                "update clue_escalation e set urged_by = :by, urged_name = :name, urged_on = :on, note = :note"
                    + " from clue c where c.id = e.clue_id and c.id = :clue and e.level = :level and "
                    + WAITING)
            .param("by", user.id())
            .param("name", user.name())
            .param("on", clock.today())
            .param("note", note)
            .param("clue", clue)
            .param("level", level.name())
            .update()
        > 0;
  }
}
