package county.monitoring.followup;

import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A tracked household with its next visit.
 *
 * @param id of the household
 * @param monitored false: in the watch after an elimination
 * @param clueId the clue that asks for the visit, if one does
 * @param responsible names and units of 帮扶责任人
 */
record DueRow(
    UUID id,
    String householdNo,
    String headName,
    String area,
    String areaName,
    String category,
    List<String> risks,
    boolean monitored,
    Optional<LocalDate> visitedOn,
    LocalDate dueOn,
    boolean overdue,
    Optional<UUID> clueId,
    Optional<String> clueNo,
    List<String> responsible) {

  static DueRow of(ResultSet row, Divisions divisions, LocalDate today) throws SQLException {
    var area = row.getString("area");
    var due = row.getObject("due_on", LocalDate.class);
    return new DueRow(
        row.getObject("id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getString("category"),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getBoolean("monitored"),
        Optional.ofNullable(row.getObject("visited_on", LocalDate.class)),
        due,
        due.isBefore(today),
        Optional.ofNullable(row.getObject("clue_id", UUID.class)),
        Optional.ofNullable(row.getString("clue_no")),
        List.of((String[]) row.getArray("responsible").getArray()));
  }
}
