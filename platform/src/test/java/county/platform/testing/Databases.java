package county.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One embedded PostgreSQL 18 for the JVM, laid out by the same {@code database-init.sql} as
 * everywhere.
 */
final class Databases implements AutoCloseable {

  static final String OWNER_PASSWORD = "owner-of-tests";
  static final String APP_PASSWORD = "app-of-tests";

  private final EmbeddedPostgres postgres;

  Databases() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("timezone", "Asia/Shanghai")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "128MB")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      layOut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String database) {
    return postgres.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
  }

  /**
   * A connection past the application; {@code role} is an owner, an application role or {@code
   * postgres}.
   */
  Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(
        url(database), role, role.endsWith("_owner") ? OWNER_PASSWORD : APP_PASSWORD);
  }

  /**
   * Statements one by one with auto-commit; {@code \connect} opens the named database, {@code
   * \getenv} is answered by literals.
   */
  private void layOut() throws IOException {
    var script = Files.readString(root().resolve("database-init.sql"));
    var database = "postgres";
    var statement = new StringBuilder();
    for (var line : script.lines().toList()) {
      if (line.startsWith("\\connect ")) {
        database = line.substring("\\connect ".length()).strip();
      } else if (!line.startsWith("\\") && !line.startsWith("--")) {
        statement.append(line).append('\n');
        if (line.endsWith(";")) {
          execute(database, statement.toString());
          statement.setLength(0);
        }
      }
    }
  }

  private void execute(String database, String sql) {
    var ready =
        sql.replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
            .replace(":'app_password'", "'" + APP_PASSWORD + "'");
    try (var connection = connect(database, "postgres");
        var statement = connection.createStatement()) {
      statement.execute(ready);
    } catch (SQLException e) {
      throw new IllegalStateException("database-init.sql: " + sql, e);
    }
  }

  /** The root of the repository, wherever the test was started. */
  static Path root() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("database-init.sql"))) {
        return folder;
      }
    }
    throw new IllegalStateException("database-init.sql is in no folder above this one");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
