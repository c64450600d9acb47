package county.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Administrators;
import county.gateway.Desk;
import county.gateway.DoorTest;
import county.platform.web.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class AdministrationTest extends DoorTest {

  private static final String ACCOUNTS = "/api/gateway/v1/accounts";
  private static final String SESSION = "/api/gateway/v1/session";
  private static final String OWN = "Hetao-2021-own";

  @Autowired private JdbcTemplate jdbc;
  private Administrators administrators;
  private String username = "";

  @BeforeEach
  void atTheDoor() {
    jdbc.update("delete from login_attempt");
    administrators = Administrators.at(port);
    username = "a" + Ids.next().toString().substring(24);
  }

  @Test
  void aNewAccountLogsInByItsOneTimePasswordOnlyToChooseItsOwn() {
    var handed = administrators.create(username);
    var oneTime = handed.path("oneTimePassword").asString();
    assertThat(
            jdbc.queryForObject(
                "select password_hash from account where username = ?", String.class, username))
        .startsWith("{bcrypt}")
        .doesNotContain(oneTime);

    var desk = desk();
    var first = desk.login(username, oneTime);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("step").asString()).isEqualTo("CHANGE_PASSWORD");
    assertThat(first.json().has("user")).isFalse();
    assertThat(desk.get("/api/gateway/v1/business-date").status()).isEqualTo(401);
    assertThat(desk.get("/api/monitoring/v1/households").status()).isEqualTo(401);

    assertThat(change(desk, oneTime, oneTime).json().path("refusals").toString())
        .contains("不能与现在的口令相同");
    assertThat(change(desk, oneTime, OWN).status()).isEqualTo(204);
    assertThat(desk.get(SESSION).json().at("/user/username").asString()).isEqualTo(username);
    assertThat(desk().login(username, oneTime).status()).isEqualTo(401);
    assertThat(desk().login(username, OWN).json().has("step")).isFalse();
  }

  @Test
  void aOneTimePasswordEnds() {
    var oneTime = administrators.create(username).path("oneTimePassword").asString();
    jdbc.update(
        "update account set one_time_until = now() - interval '1 second' where username = ?",
        username);
    assertThat(desk().login(username, oneTime).code()).isEqualTo("gateway.login.one-time-expired");
    assertThat(desk().login(username, "guess").code()).isEqualTo("gateway.login.rejected");
  }

  @Test
  void allThatIsWrongWithANewAccountIsSaidAtOnce() {
    var refused = administrators.sysadmin().post(ACCOUNTS, Map.of("username", "X Y", "name", " "));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors")).hasSize(2);
    administrators.create(username);
    var again =
        administrators.sysadmin().post(ACCOUNTS, Map.of("username", username, "name", "另一人"));
    assertThat(again.code()).isEqualTo("gateway.account.username-taken");
  }

  @Test
  void theSecondClickMakesNoSecondAccountAndShowsNoPassword() {
    var key = Ids.next().toString();
    var first = create(key);
    var second = create(key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("oneTimePassword").asString()).hasSize(19);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(second.json().has("oneTimePassword")).isFalse();
  }

  @Test
  void aDisabledAccountIsOutAtOnceAndEveryActIsKept() {
    var id = administrators.create(username).path("id").asString();
    var in = in(id);
    var desk = administrators.sysadmin();
    assertThat(desk.post(ACCOUNTS + "/" + id + "/disablement", Map.of("why", "调离")).status())
        .isEqualTo(200);
    assertThat(in.get(SESSION).json().has("user")).isFalse();
    assertThat(desk().login(username, OWN).status()).isEqualTo(401);
    assertThat(desk.post(ACCOUNTS + "/" + id + "/disablement", Map.of("why", "再一次")).code())
        .isEqualTo("gateway.account.disabled");
    assertThat(desk.post(ACCOUNTS + "/" + id + "/enablement", Map.of()).status()).isEqualTo(200);
    assertThat(desk().login(username, OWN).status()).isEqualTo(200);

    assertThat(desk.put(ACCOUNTS + "/" + id + "/name", Map.of("name", "新名")).status())
        .isEqualTo(200);
    var view = administrators.secadmin().get(ACCOUNTS + "/" + id).json();
    assertThat(view.at("/account/name").asString()).isEqualTo("新名");
    assertThat(view.path("acts").findValuesAsString("kind"))
        .containsExactly("RENAMED", "ENABLED", "DISABLED", "PASSWORD_RESET", "CREATED");
    assertThat(view.path("acts").findValuesAsString("byName")).containsOnly("系统管理演示员");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from log_entry where kind = 'OPERATION' and body ->> 'path' like ? and body ->> 'role' = 'sysadmin'",
                Long.class,
                "%" + id + "/disablement"))
        .isEqualTo(2);
  }

  @Test
  void aNameIsChangedOnTheVersionThatWasRead() {
    var id = administrators.create(username).path("id").asString();
    var desk = administrators.sysadmin();
    var stale =
        desk.send(
            desk.guarded(ACCOUNTS + "/" + id + "/name")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"7\"")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"甲\"}")));
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void aResetPasswordEndsSessionsAndHasToBeChanged() {
    var id = administrators.create(username).path("id").asString();
    var in = in(id);
    var reset = administrators.sysadmin().post(ACCOUNTS + "/" + id + "/password-reset", Map.of());
    var oneTime = reset.json().path("oneTimePassword").asString();
    assertThat(in.get(SESSION).json().has("user")).isFalse();
    assertThat(desk().login(username, OWN).status()).isEqualTo(401);
    assertThat(desk().login(username, oneTime).json().path("step").asString())
        .isEqualTo("CHANGE_PASSWORD");
  }

  @Test
  void anUnlockedAccountMayTryAgain() {
    var id = administrators.create(username).path("id").asString();
    in(id);
    for (int attempt = 0; attempt < 5; attempt++) {
      desk().login(username, "guess");
    }
    assertThat(desk().login(username, OWN).code()).isEqualTo("gateway.login.locked");
    var locked = administrators.sysadmin().get(ACCOUNTS + "?state=locked&name=" + username).json();
    assertThat(locked.path("items")).hasSize(1);
    administrators.sysadmin().post(ACCOUNTS + "/" + id + "/unlocking", Map.of());
    assertThat(desk().login(username, OWN).status()).isEqualTo(200);
  }

  @Test
  void nobodyAdministersHimselfAndDemoPasswordsStay() {
    var own = idOf("xitong");
    var desk = administrators.sysadmin();
    assertThat(desk.post(ACCOUNTS + "/" + own + "/disablement", Map.of("why", "x")).code())
        .isEqualTo("gateway.account.own");
    assertThat(desk.post(ACCOUNTS + "/" + own + "/password-reset", Map.of()).code())
        .isEqualTo("gateway.account.own");
    assertThat(desk.post(ACCOUNTS + "/" + idOf("cun") + "/password-reset", Map.of()).code())
        .isEqualTo("gateway.account.demo");
  }

  @Test
  void theLastAdministratorOfAKindStays() {
    jdbc.update(
        "update account set enabled = false where username <> 'shenjiyuan' and id in (select account_id from appointment where role = 'auditadmin')");
    var last =
        administrators
            .sysadmin()
            .post(ACCOUNTS + "/" + idOf("shenjiyuan") + "/disablement", Map.of("why", "试试"));
    assertThat(last.code()).isEqualTo("gateway.administrator.last");
  }

  @Test
  void theListIsSearchedAsTyped() {
    administrators.create(username);
    var desk = administrators.sysadmin();
    assertThat(
            desk.get(ACCOUNTS + "?name=" + username.toUpperCase(java.util.Locale.ROOT))
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(desk.get(ACCOUNTS + "?name=%25_%25").json().path("items")).isEmpty();
    var heads = desk.get(ACCOUNTS + "?role=secadmin").json().path("items");
    assertThat(heads.findValuesAsString("username")).contains("anquan").doesNotContain("xitong");
    assertThat(heads.get(0).path("factor").asString()).isEqualTo("EXEMPT");
    assertThat(desk.get(ACCOUNTS + "?sort=password_hash").status()).isEqualTo(400);
  }

  @Test
  void unitsOfThePlanKeepTheirNamesAndOwnOnesAreAdded() {
    var desk = administrators.sysadmin();
    var code = "u" + Ids.next().toString().substring(24);
    assertThat(desk.post("/api/gateway/v1/units", Map.of("code", code, "name", "驻村办")).status())
        .isEqualTo(201);
    assertThat(desk.post("/api/gateway/v1/units", Map.of("code", code, "name", "重复")).code())
        .isEqualTo("gateway.unit.taken");
    assertThat(
            desk.put("/api/gateway/v1/units/" + code, Map.of("name", "驻村工作办", "enabled", false))
                .json()
                .path("enabled")
                .asBoolean())
        .isFalse();
    assertThat(
            desk.put("/api/gateway/v1/units/health", Map.of("name", "别的名", "enabled", true)).code())
        .isEqualTo("gateway.unit.fixed");
    var units = desk.get("/api/gateway/v1/units").json().path("items");
    assertThat(units.findValuesAsString("code")).contains("medical-insurance", "150822101", code);
  }

  private Desk in(String id) {
    var reset = administrators.sysadmin().post(ACCOUNTS + "/" + id + "/password-reset", Map.of());
    var oneTime = reset.json().path("oneTimePassword").asString();
    var desk = desk();
    desk.login(username, oneTime);
    assertThat(change(desk, oneTime, OWN).status()).isEqualTo(204);
    return desk;
  }

  private Desk.Answer create(String key) {
    var desk = administrators.sysadmin();
    return desk.send(
        desk.guarded(ACCOUNTS)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"username\":\"" + username + "\",\"name\":\"新人\"}")));
  }

  private static Desk.Answer change(Desk desk, String current, String next) {
    return desk.put(SESSION + "/password", Map.of("current", current, "next", next));
  }

  private String idOf(String demo) {
    return jdbc.queryForObject(
        "select id::text from account where username = ?", String.class, demo);
  }
}
