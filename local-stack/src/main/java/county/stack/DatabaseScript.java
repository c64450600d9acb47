package county.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code database-init.sql} as psql would: passwords in place of its variables, one part per
 * database.
 */
final class DatabaseScript {
  private DatabaseScript() {}

  /** Statements to run, in order, while connected to {@code database}. */
  record Part(String database, List<String> statements) {}

  static List<Part> read(Path file, String ownerPassword, String appPassword) throws IOException {
    var parts = new ArrayList<Part>();
    var database = "postgres";
    var sql = new StringBuilder();
    for (var line : Files.readAllLines(file)) {
      if (line.startsWith("\\connect ")) {
        parts.add(new Part(database, statements(sql)));
        database = line.substring("\\connect ".length()).strip();
        sql.setLength(0);
      } else if (!line.startsWith("\\") && !line.startsWith("--")) {
        sql.append(line).append('\n');
      }
    }
    parts.add(new Part(database, statements(sql)));
    return parts.stream().map(part -> withPasswords(part, ownerPassword, appPassword)).toList();
  }

  private static List<String> statements(CharSequence sql) {
    return Arrays.stream(sql.toString().split(";"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Part withPasswords(Part part, String owner, String app) {
    return new Part(
        part.database(),
        part.statements().stream()
            .map(
                sql ->
                    sql.replace(":'owner_password'", quoted(owner))
                        .replace(":'app_password'", quoted(app)))
            .toList());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
