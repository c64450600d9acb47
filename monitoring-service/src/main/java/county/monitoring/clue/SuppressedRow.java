package county.monitoring.clue;

import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A warning that raised nothing.
 *
 * @param clueId the refused clue that it repeats
 * @param reason why it is not raised again; empty for one taken in before reasons were kept
 */
record SuppressedRow(
    UUID id,
    LocalDate warnedOn,
    UUID householdId,
    String headName,
    String area,
    String areaName,
    ClueKind kind,
    String kindLabel,
    String source,
    String sentence,
    UUID clueId,
    String clueNo,
    Optional<String> reason) {

  static final String COLUMNS =
      "k.id, k.warned_on, c.household_id, h.head_name, k.area, k.kind, k.source, k.sentence, k.clue_id, c.no as clue_no, k.reason";
  static final String FROM =
      "clue_warning k join clue c on c.id = k.clue_id join household h on h.id = c.household_id";

  static SuppressedRow of(ResultSet row, Divisions divisions) throws SQLException {
    var area = row.getString("area");
    var kind = ClueKind.valueOf(row.getString("kind"));
    return new SuppressedRow(
        row.getObject("id", UUID.class),
        row.getObject("warned_on", LocalDate.class),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        kind,
        kind.label(),
        row.getString("source"),
        row.getString("sentence"),
        row.getObject("clue_id", UUID.class),
        row.getString("clue_no"),
        Optional.ofNullable(row.getString("reason")));
  }
}
