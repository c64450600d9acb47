package county.stack.backup;

import county.stack.Service;
import county.stack.StackFailure;
import county.stack.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as counted in a copy that was restored from it.
 *
 * @param events number of events by topic
 */
record Manifest(
    Instant madeAt, String postgresql, Map<String, Database> databases, Map<String, Long> events) {

  static final String FILE = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One database.
   *
   * @param migrations the scripts that have made its schema, in their order
   * @param rows number of rows by table
   */
  record Database(List<String> migrations, Map<String, Long> rows) {}

  /** Counts everything in all databases. */
  static Map<String, Database> count(Stores stores) throws SQLException {
    var databases = new TreeMap<String, Database>();
    for (var service : Service.values()) {
      try (var connection = stores.connect(service.shortName())) {
        databases.put(service.shortName(), new Database(migrations(connection), rows(connection)));
      }
    }
    return databases;
  }

  private static List<String> migrations(Connection connection) throws SQLException {
    if (texts(connection, "select to_regclass('public.flyway_schema_history')::text").isEmpty()) {
      return List.of();
    }
    return texts(
        connection,
        "select script from flyway_schema_history where type = 'SQL' and success order by installed_rank");
  }

  private static Map<String, Long> rows(Connection connection) throws SQLException {
    var rows = new TreeMap<String, Long>();
    var tables =
        texts(
            connection,
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """);
    for (var table : tables) {
      rows.put(table, Long.valueOf(texts(connection, "select count(*) from " + table).getFirst()));
    }
    return rows;
  }

  /** The first column of each row that has one. */
  private static List<String> texts(Connection connection, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        if (row.getString(1) != null) {
          texts.add(row.getString(1));
        }
      }
    }
    return texts;
  }

  void write(Path folder) throws IOException {
    PrivateFiles.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  /**
   * @throws StackFailure when it cannot be read
   */
  static Manifest read(Path folder) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Manifest.class);
    } catch (JacksonException e) {
      throw new StackFailure("备份的清单 " + folder.resolve(FILE) + " 无法读取，请换一份备份。", e);
    }
  }

  Database of(Service service) {
    return databases.getOrDefault(service.shortName(), new Database(List.of(), Map.of()));
  }

  int tables() {
    return databases.values().stream().mapToInt(database -> database.rows().size()).sum();
  }

  long rowsInAll() {
    return databases.values().stream()
        .flatMap(database -> database.rows().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  long eventsInAll() {
    return events.values().stream().mapToLong(Long::longValue).sum();
  }
}
