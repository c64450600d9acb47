package county.platform.audit;

import county.platform.crypto.Sm3;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One chain of seals: the logs of a service, or a business table that {@code chain_rows} has
 * chained. Its seals, its queue and its signed ends stand in {@code <prefix>_seal}, {@code
 * _unsealed} and {@code _root}.
 *
 * @param label under which other services keep its signed ends: the service, or {@code
 *     service/table}
 * @param rows the table whose rows are chained
 * @param key the column of seals and queue that holds a row's id
 * @param batch how many rows are sealed in one transaction
 */
record Chain(String label, String rows, String prefix, String key, int batch, Content content) {

  private static final int LOG_BATCH = 1_000;
  private static final int TABLE_BATCH = 20_000;

  /** What a seal covers. */
  @FunctionalInterface
  interface Content {
    /** The seal of the row the result stands on: over the seal before it and its own content. */
    byte[] seal(ResultSet row, byte[] previous, long position) throws SQLException;
  }

  /** The logs of a service. */
  static Chain logs(String service, JsonMapper json) {
    var entries = new LogRows(json);
    return new Chain(
        service,
        "log_entry",
        "log",
        "entry_id",
        LOG_BATCH,
        (row, previous, position) -> entries.entry(row).seal(previous, position));
  }

  /** Every chain of the service whose database this is: the logs first, then the tables. */
  static List<Chain> all(Connection connection, String service, JsonMapper json)
      throws SQLException {
    var chains = new ArrayList<Chain>();
    chains.add(logs(service, json));
    try (var statement =
            connection.prepareStatement(
                "select table_name, columns from chained_table order by table_name");
        var row = statement.executeQuery()) {
      while (row.next()) {
        var columns = (String[]) row.getArray("columns").getArray();
        chains.add(table(service, row.getString("table_name"), List.of(columns)));
      }
    }
    return List.copyOf(chains);
  }

  private static Chain table(String service, String name, List<String> columns) {
    return new Chain(
        service + "/" + name, name, name, "row_id", TABLE_BATCH, new RowContent(name, columns));
  }

  String seals() {
    return prefix + "_seal";
  }

  String waiting() {
    return prefix + "_unsealed";
  }

  String roots() {
    return prefix + "_root";
  }

  /** The canonical JSON of a row: every column by name, its value as text. */
  private record RowContent(String table, List<String> columns) implements Content {

    private static final JsonMapper CANONICAL =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    @Override
    public byte[] seal(ResultSet row, byte[] previous, long position) throws SQLException {
      var values = new TreeMap<String, @Nullable String>();
      for (var column : columns) {
        values.put(column, text(row, column));
      }
      var written = table + "\n" + position + "\n" + CANONICAL.writeValueAsString(values);
      var bytes = written.getBytes(StandardCharsets.UTF_8);
      return new Sm3().update(previous, previous.length).update(bytes, bytes.length).digest();
    }

    /** The same text whatever the zone of the reader. */
    private static @Nullable String text(ResultSet row, String column) throws SQLException {
      int at = row.findColumn(column);
      if (!"timestamptz".equals(row.getMetaData().getColumnTypeName(at))) {
        return row.getString(at);
      }
      var moment = row.getObject(at, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant().toString();
    }
  }
}
