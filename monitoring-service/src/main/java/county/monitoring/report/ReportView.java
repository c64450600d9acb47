package county.monitoring.report;

import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A report with the clue it has become.
 *
 * @param joined whether it went into a clue that was open already
 */
record ReportView(
    UUID id,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    LocalDate happenedOn,
    List<String> risks,
    String seen,
    List<UUID> files,
    String reporterName,
    String unit,
    LocalDate reportedOn,
    UUID clueId,
    String clueNo,
    String clueState,
    boolean joined) {

  static final String COLUMNS =
      "r.*, h.no as household_no, h.head_name, c.no as clue_no, c.state as clue_state";
  static final String FROM =
      "cadre_report r join household h on h.id = r.household_id join clue c on c.id = r.clue_id";

  static ReportView of(ResultSet row, Divisions divisions) throws SQLException {
    var area = row.getString("area");
    return new ReportView(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("household_no"),
        row.getString("head_name"),
        area,
        divisions.place(area),
        row.getObject("happened_on", LocalDate.class),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getString("seen"),
        List.of((UUID[]) row.getArray("files").getArray()),
        row.getString("reporter_name"),
        row.getString("unit"),
        row.getObject("reported_on", LocalDate.class),
        row.getObject("clue_id", UUID.class),
        row.getString("clue_no"),
        row.getString("clue_state"),
        row.getString("effect").equals("JOINED"));
  }
}
