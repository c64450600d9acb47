package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A clue as lists show it.
 *
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
    String channel,
    State state,
    String stateLabel,
    LocalDate raisedOn,
    LocalDate dueOn,
    boolean overdue,
    boolean relapse,
    String sentence) {

  static final String COLUMNS =
      "c.id, c.no, c.household_id, h.head_name, c.area, c.kind, c.channel, c.state, c.raised_on, c.due_on, c.relapse_of, c.sentence";
  static final String FROM = "clue c join household h on h.id = c.household_id";
  static final String WAITING = "c.state in ('OPEN', 'ASSIGNED')";

  static ClueRow of(ResultSet row, Divisions divisions, LocalDate today) throws SQLException {
    var kind = ClueKind.valueOf(row.getString("kind"));
    var state = State.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    var area = row.getString("area");
    return new ClueRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        kind,
        kind.label(),
        row.getString("channel"),
        state,
        state.label(),
        row.getObject("raised_on", LocalDate.class),
        due,
        state.waits() && due.isBefore(today),
        row.getObject("relapse_of") != null,
        row.getString("sentence"));
  }
}
