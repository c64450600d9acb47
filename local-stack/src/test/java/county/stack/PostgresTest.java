package county.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;

  @Test
  void aDatabaseWithItsRolesPerProcessThatSurvivesAKill() throws Exception {
    var layout = Layout.of(ROOT, folder);
    var ports = Ports.random();
    var secrets = Secrets.in(layout.folder("secrets"));
    try (var watchdog = Watchdog.start()) {
      var postgres = new Postgres(layout, ports, secrets, watchdog);
      postgres.start();
      try {
        assertDurable(postgres);
        assertRolesOfEachProcess(ports, secrets);
        assertKeptAfterKill(postgres, ports, secrets);
      } finally {
        postgres.child().stop(Duration.ofSeconds(10));
      }
    }
  }

  private static void assertDurable(Postgres postgres) throws SQLException {
    try (var connection = postgres.connect("postgres")) {
      assertThat(value(connection, "show fsync")).isEqualTo("on");
      assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(value(connection, "show timezone")).isEqualTo("Asia/Shanghai");
      assertThat(value(connection, "show server_version")).startsWith("18");
    }
  }

  private static void assertRolesOfEachProcess(Ports ports, Secrets secrets) throws SQLException {
    for (var service : Service.values()) {
      var name = service.shortName();
      try (var owner = open(ports, name, name + "_owner", secrets.owner());
          var app = open(ports, name, name + "_app", secrets.application())) {
        execute(owner, "create table thing (id int)");
        assertThatThrownBy(() -> execute(app, "create table other (id int)"))
            .hasMessageContaining("permission denied");
        assertThat(value(app, "select pg_has_role('" + name + "_system', 'USAGE')")).isEqualTo("f");
        execute(app, "set role " + name + "_system");
        assertThat(value(app, "select rolbypassrls from pg_roles where rolname = current_user"))
            .isEqualTo("t");
      }
    }
    assertThatThrownBy(() -> open(ports, "gateway", "monitoring_app", secrets.application()))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> open(ports, "gateway", "gateway_app", "guess"))
        .hasMessageContaining("password authentication failed");
  }

  private static void assertKeptAfterKill(Postgres postgres, Ports ports, Secrets secrets)
      throws Exception {
    try (var owner = open(ports, "tasks", "tasks_owner", secrets.owner())) {
      execute(owner, "insert into thing values (42)");
    }
    postgres.child().killHard();
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              try (var owner = open(ports, "tasks", "tasks_owner", secrets.owner())) {
                assertThat(value(owner, "select id from thing")).isEqualTo("42");
              }
            });
  }

  private static Connection open(Ports ports, String database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database, user, password);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
