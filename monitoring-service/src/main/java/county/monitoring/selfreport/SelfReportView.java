package county.monitoring.selfreport;

import county.monitoring.household.SealedFields;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A self-report as the staff reads it, numbers behind their masks.
 *
 * @param householdId and clue: once it is matched
 */
record SelfReportView(
    UUID id,
    String receipt,
    String area,
    String areaName,
    String name,
    Optional<String> idNumberMasked,
    Optional<String> phoneMasked,
    List<String> risks,
    String happened,
    LocalDate submittedOn,
    LocalDate dueOn,
    boolean overdue,
    State state,
    String stateLabel,
    Optional<UUID> householdId,
    Optional<String> headName,
    Optional<UUID> clueId,
    Optional<String> clueNo,
    Optional<String> reason,
    Optional<String> handledName,
    Optional<LocalDate> handledOn,
    int version) {

  static final String COLUMNS = "r.*, h.head_name, c.no as clue_no";
  static final String FROM =
      "self_report r left join household h on h.id = r.household_id left join clue c on c.id = r.clue_id";

  static SelfReportView of(ResultSet row, SealedFields sealed, Divisions divisions, LocalDate today)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var area = row.getString("area");
    var due = row.getObject("due_on", LocalDate.class);
    var state = State.valueOf(row.getString("state"));
    return new SelfReportView(
        id,
        row.getString("receipt"),
        area,
        divisions.place(area),
        row.getString("name"),
        sealed.maskedIdNumber(row, "self_report", id),
        sealed.maskedPhone(row, "self_report", id),
        List.of((String[]) row.getArray("risks").getArray()),
        row.getString("happened"),
        row.getObject("submitted_on", LocalDate.class),
        due,
        state == State.RECEIVED && due.isBefore(today),
        state,
        state.label(),
        Optional.ofNullable(row.getObject("household_id", UUID.class)),
        Optional.ofNullable(row.getString("head_name")),
        Optional.ofNullable(row.getObject("clue_id", UUID.class)),
        Optional.ofNullable(row.getString("clue_no")),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getString("handled_name")),
        Optional.ofNullable(row.getObject("handled_on", LocalDate.class)),
        row.getInt("version"));
  }
}
