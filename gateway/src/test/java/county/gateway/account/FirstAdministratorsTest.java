package county.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.gateway.Desk;
import county.gateway.GatewayApplication;
import county.platform.testing.TestStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first start of an installation that is no demonstration, on a database of its own. */
@ExtendWith({TestStack.class, OutputCaptureExtension.class})
class FirstAdministratorsTest {

  private static final String SETTING =
      """
      # 三员
      sysadmin,zhangsan,张三,First-Time-001
      secadmin,lisi,李四,First-Time-002
      auditadmin,wangwu,王五,First-Time-003
      """;

  @TempDir private Path folder;

  @Test
  void theyAreMadeOnceFromAFileAndTheirPasswordsStandInNoLog(CapturedOutput output)
      throws Exception {
    var database = database();
    var file = Files.writeString(folder.resolve("administrators"), SETTING);
    try (var context = start(database, "file:" + file)) {
      var jdbc = context.getBean(JdbcTemplate.class);
      assertThat(roles(jdbc)).containsExactly("auditadmin", "secadmin", "sysadmin");
      var port =
          Integer.parseInt(
              String.valueOf(context.getEnvironment().getProperty("local.server.port")));
      var desk = new Desk(port);
      assertThat(desk.login("zhangsan", "First-Time-001").json().path("step").asString())
          .isEqualTo("CHANGE_PASSWORD");
      assertThat(desk.get("/api/gateway/v1/session").json().path("demo").asBoolean()).isFalse();
    }
    try (var context = start(database, SETTING.replace("zhangsan", "zhaoliu"))) {
      assertThat(roles(context.getBean(JdbcTemplate.class)))
          .as("accounts exist: nothing is made")
          .hasSize(3);
    }
    assertThat(output.getAll()).contains("已建立三员账号").contains("已经有账号").doesNotContain("First-Time");
  }

  @Test
  void withoutTheSettingTheLogSaysWhatToDo(CapturedOutput output) throws Exception {
    try (var context = start(database(), "")) {
      assertThat(roles(context.getBean(JdbcTemplate.class))).isEmpty();
    }
    assertThat(output.getAll()).contains("还没有任何账号").contains("COUNTY_FIRST_ADMINISTRATORS");
  }

  @Test
  void aWeakPasswordStopsTheStartAndMakesNobody() throws Exception {
    var database = database();
    assertThatThrownBy(() -> start(database, SETTING.replace("First-Time-002", "weak")).close())
        .hasStackTraceContaining("口令至少 10 位")
        .satisfies(
            failure ->
                assertThat(new StartRefused.Reporter(null).reportException(failure)).isTrue());
    try (var context = start(database, "")) {
      assertThat(roles(context.getBean(JdbcTemplate.class))).isEmpty();
    }
  }

  @Test
  void theSettingNamesEachOfTheThreeOnce() {
    assertThatThrownBy(() -> FirstAdministrators.read(SETTING.replace("secadmin", "sysadmin")))
        .hasMessageContaining("角色各为 sysadmin、secadmin、auditadmin");
    assertThatThrownBy(() -> FirstAdministrators.read("sysadmin,zhangsan,Secret-12345"))
        .hasMessageContaining("角色,账号名,姓名,一次性口令")
        .hasMessageNotContaining("Secret-12345");
    assertThatThrownBy(() -> FirstAdministrators.read("file:/no/such/file"))
        .hasMessageContaining("/no/such/file");
    assertThat(FirstAdministrators.read(SETTING.strip().replace("\n", ";")))
        .extracting(FirstAdministrators.Entry::username)
        .containsExactly("zhangsan", "lisi", "wangwu");
    assertThat(FirstAdministrators.read(SETTING).toString()).doesNotContain("First-Time");
  }

  private static List<String> roles(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        "select p.role from appointment p join account a on a.id = p.account_id where a.one_time_until is not null order by 1",
        String.class);
  }

  private static int made;

  private static String database() throws SQLException {
    var name = "first_" + made++;
    try (var connection = TestStack.connect("postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          "create database "
              + name
              + " owner gateway_owner template template0 locale_provider builtin locale 'C' builtin_locale 'C.UTF-8'");
    }
    try (var connection = TestStack.connect(name, "postgres");
        var statement = connection.createStatement()) {
      statement.execute("grant usage on schema public to gateway_app, gateway_system");
      statement.execute("create extension btree_gist");
      return connection.getMetaData().getURL();
    }
  }

  private static ConfigurableApplicationContext start(String database, String administrators) {
    var properties = new ArrayList<String>();
    properties.add("--COUNTY_PORT=0");
    properties.add("--COUNTY_DB_URL=" + database);
    properties.add("--COUNTY_DB_OWNER_PASSWORD=owner-of-tests");
    properties.add("--COUNTY_DB_APP_PASSWORD=app-of-tests");
    properties.add("--COUNTY_DB_POOL=4");
    properties.add("--COUNTY_KAFKA=" + TestStack.kafka());
    properties.add("--COUNTY_KEYS=first:" + "a".repeat(43) + "=");
    properties.add("--COUNTY_FIRST_ADMINISTRATORS=" + administrators);
    return new SpringApplicationBuilder(GatewayApplication.class)
        .profiles("production")
        .run(properties.toArray(String[]::new));
  }
}
