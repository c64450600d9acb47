package county.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * PostgreSQL 18 with durable settings as an ordinary child in the foreground: started again when
 * killed, data kept. The databases come from {@code database-init.sql}; a cluster whose making was
 * interrupted is made again.
 */
final class Postgres {
  /** The major version of the programs; data of another one cannot be read. */
  static final String MAJOR = "18";

  private static final String READY_MARK = "county databases ready";

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final Path data;
  private final Path program;
  private final Child child;

  Postgres(Layout layout, Ports ports, Secrets secrets, Watchdog watchdog) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
    this.data = layout.data().resolve("pg");
    this.program = PostgresProgram.unpackedIn(layout.caches());
    this.child =
        new Child("postgresql", command(), Map.of(), layout.log("postgresql"), "INT", watchdog);
  }

  Child child() {
    return child;
  }

  /** Makes the cluster when needed, starts it, and returns when the five databases can be used. */
  void start() {
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    if (fresh) {
      makeCluster();
    }
    child.start();
    child.awaitReady(this::answers, Duration.ofSeconds(60));
    if (isMarkedReady()) {
      return;
    }
    if (!fresh) {
      child.stop(Duration.ofSeconds(10));
      Folders.delete(data);
      start();
      return;
    }
    makeDatabases();
  }

  private List<String> command() {
    var command = asUnprivileged(program.resolve("bin/postgres"));
    command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(ports.postgres())));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  /** Durable, in the county's time zone: what a bench measures is what a county would run. */
  static Map<String, String> settings() {
    return Map.of(
        "listen_addresses", "localhost",
        "unix_socket_directories", "",
        "fsync", "on",
        "synchronous_commit", "on",
        "timezone", "Asia/Shanghai",
        "log_timezone", "Asia/Shanghai",
        "max_connections", "100",
        "shared_buffers", "256MB",
        "max_wal_size", "2GB",
        "password_encryption", "scram-sha-256");
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see root. */
  private static List<String> asUnprivileged(Path program) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.toString());
    return command;
  }

  private void makeCluster() {
    Folders.delete(data);
    var log = layout.log("initdb");
    try {
      var password = Files.createTempFile(layout.data(), "initdb", "");
      Files.writeString(password, secrets.superuser());
      var command = asUnprivileged(program.resolve("bin/initdb"));
      command.addAll(
          List.of("-D", data.toString(), "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"));
      command.addAll(List.of("--pwfile", password.toString(), "--locale=C"));
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      var made =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean inTime = made.waitFor(60, TimeUnit.SECONDS);
      Files.delete(password);
      if (!inTime || made.exitValue() != 0) {
        throw new StackFailure("PostgreSQL 数据目录无法建立" + reasonIn(log) + "，详见日志 " + log);
      }
    } catch (IOException e) {
      throw new StackFailure("PostgreSQL 数据目录无法建立：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断。", e);
    }
  }

  private static String reasonIn(Path log) throws IOException {
    var text = Files.readString(log);
    if (text.contains("No space left on device")) {
      return "：磁盘已满，请先清理";
    }
    return text.contains("unshare") ? "：本机不允许 root 建立用户命名空间，请换普通用户运行" : "";
  }

  private boolean answers() {
    try (var ignored = connect("postgres")) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean isMarkedReady() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select shobj_description(oid, 'pg_database') from pg_database where datname = 'postgres'")) {
      return rows.next() && READY_MARK.equals(rows.getString(1));
    } catch (SQLException e) {
      throw new StackFailure("PostgreSQL 无法查询：" + e.getMessage(), e);
    }
  }

  private void makeDatabases() {
    try {
      var script =
          DatabaseScript.read(
              layout.root().resolve("database-init.sql"), secrets.owner(), secrets.application());
      for (var part : script) {
        try (var connection = connect(part.database());
            var statement = connection.createStatement()) {
          for (var sql : part.statements()) {
            statement.execute(sql);
          }
        }
      }
      try (var connection = connect("postgres");
          var statement = connection.createStatement()) {
        statement.execute("COMMENT ON DATABASE postgres IS '" + READY_MARK + "'");
      }
    } catch (SQLException | IOException e) {
      throw new StackFailure("数据库无法建立：" + e.getMessage(), e);
    }
  }

  /**
   * A connection as superuser, for the launcher's own work and for tests and benches that look from
   * outside.
   */
  Connection connect(String database) throws SQLException {
    return connect(database, Map.of());
  }

  private Connection connect(String database, Map<String, String> more) throws SQLException {
    var properties = new Properties();
    properties.putAll(more);
    properties.setProperty("user", "postgres");
    properties.setProperty("password", secrets.superuser());
    properties.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database, properties);
  }

  /**
   * Has the server write all databases, as they are when it ends, with the log that makes them
   * consistent, to {@code base.tar.gz} in a new folder: its own base backup, as pg_basebackup asks
   * for it.
   *
   * @throws SQLException when the server could not
   */
  void writeBaseBackup(Path folder) throws SQLException {
    var replication =
        Map.of("replication", "true", "preferQueryMode", "simple", "assumeMinServerVersion", MAJOR);
    try (var connection = connect("postgres", replication);
        var statement = connection.createStatement()) {
      statement.execute(
          "BASE_BACKUP (LABEL 'county', CHECKPOINT 'fast', WAL true, COMPRESSION 'gzip', TARGET 'server', TARGET_DETAIL '%s')"
              .formatted(folder.toString().replace("'", "''")));
    } catch (SQLException e) {
      if (!isProgressOnly(e)) {
        throw e;
      }
    }
  }

  /**
   * The server streams its progress as COPY, which the driver reads to the end but complains about;
   * a complaint of the server itself carries its message.
   */
  private static boolean isProgressOnly(SQLException e) {
    return PSQLState.NOT_IMPLEMENTED.getState().equals(e.getSQLState())
        && e instanceof PSQLException driver
        && driver.getServerErrorMessage() == null
        && driver.getNextException() == null;
  }
}
