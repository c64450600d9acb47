package county.monitoring.discovery;

import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A household on a list.
 *
 * @param id of the household
 * @param why it stands there
 * @param seenOn when somebody last visited it or reported on it
 */
record FoundRow(
    UUID id,
    String householdNo,
    String headName,
    String area,
    String areaName,
    boolean monitored,
    String why,
    Optional<LocalDate> seenOn) {

  static final String COLUMNS = "h.id, h.no, h.head_name, h.area, h.monitored, m.why, v.seen_on";

  /** The text after {@code from} for a list of {@code household_id, why}. */
  static String from(String list) {
    return """
    (%s) m join household h on h.id = m.household_id
    left join lateral (select greatest(
      (select max(visited_on) from follow_up_visit where household_id = h.id and situation <> 'ABSENT'),
      (select max(reported_on) from cadre_report where household_id = h.id)) as seen_on) v on true"""
        .formatted(list);
  }

  static FoundRow of(ResultSet row, Divisions divisions) throws SQLException {
    var area = row.getString("area");
    return new FoundRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getBoolean("monitored"),
        row.getString("why"),
        Optional.ofNullable(row.getObject("seen_on", LocalDate.class)));
  }
}
