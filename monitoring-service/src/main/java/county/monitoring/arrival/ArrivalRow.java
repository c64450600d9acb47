package county.monitoring.arrival;

import county.monitoring.arrival.rule.Arrival;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A closed batch among others of its feed: what the alarms compare.
 *
 * @param columns counted cells by column, in the feed's order; empty when they were not counted
 */
record ArrivalRow(
    UUID id,
    String no,
    String fileName,
    LocalDate dataDate,
    Instant arrivedAt,
    long rows,
    long rejected,
    List<Column> columns) {

  /** Cells of a column: without content, and sent back. */
  record Column(String name, long empty, long rejected) {}

  static final String COLUMNS =
      """
      b.id, b.no, b.file_name, b.data_date, b.uploaded_at, b.rows_in, b.rejected,
      array(select name from batch_column c where c.batch_id = b.id order by ordinal) as names,
      array(select empty from batch_column c where c.batch_id = b.id order by ordinal) as empties,
      array(select rejected from batch_column c where c.batch_id = b.id order by ordinal) as rejections""";

  static ArrivalRow of(ResultSet row) throws SQLException {
    return new ArrivalRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("file_name"),
        row.getObject("data_date", LocalDate.class),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getLong("rows_in"),
        row.getLong("rejected"),
        columns(row));
  }

  private static List<Column> columns(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("names").getArray();
    var empties = (Long[]) row.getArray("empties").getArray();
    var rejections = (Long[]) row.getArray("rejections").getArray();
    var columns = new ArrayList<Column>();
    for (int at = 0; at < names.length; at++) {
      columns.add(new Column(names[at], empties[at], rejections[at]));
    }
    return columns;
  }

  /** As the rules look at it. */
  Arrival arrival() {
    var counted = new LinkedHashMap<String, Arrival.Column>();
    columns.forEach(
        column ->
            counted.put(column.name(), new Arrival.Column(column.empty(), column.rejected())));
    return new Arrival(no, no + " " + fileName, dataDate, arrivedAt, rows, counted);
  }
}
