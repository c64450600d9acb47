package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A clue as lists show it.
 *
 * @param escalated the level it went up to, while it is overdue
 * @param relapse whether it was raised in the watch after an elimination (消除后复发)
 */
record ClueRow(
    UUID id,
    String no,
    UUID householdId,
    String headName,
    String area,
    String areaName,
    ClueKind kind,
    String kindLabel,
    Channel channel,
    String channelLabel,
    State state,
    String stateLabel,
    LocalDate raisedOn,
    LocalDate dueOn,
    boolean overdue,
    Optional<Escalations.Level> escalated,
    boolean relapse,
    String sentence) {

  static final String COLUMNS =
      """
      c.id, c.no, c.household_id, h.head_name, c.area, c.kind, c.channel, c.state, c.raised_on, c.due_on, c.relapse_of, c.sentence,
      (select min(e.level) from clue_escalation e where e.clue_id = c.id and e.due_on = c.due_on and c.state in ('OPEN', 'ASSIGNED')) as escalated""";
  static final String FROM = "clue c join household h on h.id = c.household_id";
  static final String WAITING = "c.state in ('OPEN', 'ASSIGNED')";

  static ClueRow of(ResultSet row, Divisions divisions, LocalDate today) throws SQLException {
    var kind = ClueKind.valueOf(row.getString("kind"));
    var state = State.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    var area = row.getString("area");
    var channel = Channel.valueOf(row.getString("channel"));
    return new ClueRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        kind,
        kind.label(),
        channel,
        channel.label(),
        state,
        state.label(),
        row.getObject("raised_on", LocalDate.class),
        due,
        state.waits() && due.isBefore(today),
        Optional.ofNullable(row.getString("escalated")).map(Escalations.Level::valueOf),
        row.getObject("relapse_of") != null,
        row.getString("sentence"));
  }
}
