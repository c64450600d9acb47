package county.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.DoorTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class SessionTest extends DoorTest {

  private static final String SESSION = "/api/gateway/v1/session";

  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void nobodyIsLocked() {
    jdbc.update("delete from login_attempt");
  }

  @Test
  void aStrangerSeesTheDemoAccountsAndNothingElse() {
    var seen = desk().get(SESSION);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().has("user")).isFalse();
    assertThat(seen.json().path("permissions")).isEmpty();
    assertThat(seen.json().path("businessDate").asString()).matches("2021-1\\d-\\d\\d");
    assertThat(seen.json().path("demoAccounts"))
        .as("one of each office; the staff of the single townships is not shown")
        .hasSize(
            jdbc.queryForObject(
                "select count(*) from account where demo and username !~ '\\d$'", Integer.class));
    assertThat(seen.raw().headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("COUNTY_SESSION"));
  }

  @Test
  void aLoginShowsWhoWorksWhere() {
    var session = desk().login("Zhen", "Demo@2021!").json();
    assertThat(session.at("/user/name").asString()).isEqualTo("苏木镇经办演示员");
    assertThat(session.at("/current/role").asString()).isEqualTo("township");
    assertThat(session.at("/current/roleLabel").asString()).isEqualTo("苏木镇经办");
    assertThat(session.at("/current/areaName").asString()).isEqualTo("隆盛合镇");
    assertThat(session.at("/current/unitName").asString()).isEqualTo("隆盛合镇");
    assertThat(session.path("permissions").toString())
        .contains("monitoring:roster:import")
        .doesNotContain("monitoring:recognition:decide");
  }

  @Test
  void theSessionCookieIsForNoScriptAndNoOtherSite() {
    var login = desk().login("xian", "Demo@2021!");
    var cookie =
        login.raw().headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith("COUNTY_SESSION="))
            .findFirst();
    assertThat(cookie.orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
  }

  @Test
  void everyLoginHasANewSessionId() {
    var desk = desk().as("xian");
    var before = desk.cookie("COUNTY_SESSION");
    desk.as("xian");
    assertThat(desk.cookie("COUNTY_SESSION")).isNotEqualTo(before);
    var old =
        desk()
            .send(
                desk()
                    .request("/api/gateway/v1/business-date")
                    .header("Cookie", "COUNTY_SESSION=" + before.orElseThrow()));
    assertThat(old.status()).isEqualTo(401);
  }

  @Test
  void withoutTheCsrfTokenNothingChanges() {
    var desk = desk().as("xian");
    var refused = desk.send(desk.request(SESSION).DELETE());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("gateway.csrf.refused");
    assertThat(desk.get(SESSION).json().has("user")).isTrue();

    var login =
        desk()
            .request(SESSION)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"username\":\"xian\",\"password\":\"Demo@2021!\"}"));
    assertThat(desk().send(login).code()).isEqualTo("gateway.csrf.refused");
  }

  @Test
  void aLogoutEndsTheSession() {
    var desk = desk().as("xian");
    var kept = desk.cookieLine();
    assertThat(desk.delete(SESSION).status()).isEqualTo(204);
    var reused =
        desk().send(desk().request("/api/monitoring/v1/households").header("Cookie", kept));
    assertThat(reused.status()).isEqualTo(401);
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForAWhileEvenForTheRightOne() {
    var desk = desk();
    for (int left = 4; left > 0; left--) {
      var wrong = desk.login("zhen", "guess");
      assertThat(wrong.status()).isEqualTo(401);
      assertThat(wrong.json().path("detail").asString()).contains("还可再试 " + left + " 次");
    }
    assertThat(desk.login("zhen", "guess").code()).isEqualTo("gateway.login.locked");
    var right = desk.login("zhen", "Demo@2021!");
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.json().path("detail").asString()).contains("15 分钟后再试");
    assertThat(desk.login("xian", "Demo@2021!").status()).isEqualTo(200);
  }

  @Test
  void anAccountThatDoesNotExistIsAnsweredLikeOneThatDoes() {
    assertThat(desk().login("nobody", "guess").json())
        .isEqualTo(desk().login("lingdao", "guess").json());
  }

  @Test
  void aRightPasswordStartsTheCountAfresh() {
    var desk = desk();
    desk.login("anquan", "guess");
    desk.as("anquan");
    assertThat(desk.login("anquan", "guess").json().path("detail").asString()).contains("还可再试 4 次");
  }

  @Test
  void aLockEndsByItself() {
    jdbc.update(
        "insert into login_attempt values ('account:xitong', 5, now() - interval '20 minutes', now() - interval '1 second')");
    assertThat(desk().login("xitong", "Demo@2021!").status()).isEqualTo(200);
  }

  @Test
  void manyWrongPasswordsFromOneAddressLockTheAddress() {
    jdbc.update(
        "insert into login_attempt values ('address:127.0.0.1', 30, now(), now() + interval '5 minutes')");
    var refused = desk().login("cun", "Demo@2021!");
    assertThat(refused.code()).isEqualTo("gateway.login.locked");
    assertThat(refused.json().path("detail").asString()).contains("5 分钟后再试");
  }

  @Test
  void readingWritesNoLastAccessWithinAMinute() {
    var desk = desk().as("shenji");
    var before = lastAccess(desk.cookie("COUNTY_SESSION").orElseThrow());
    desk.get("/api/gateway/v1/business-date");
    desk.get(SESSION);
    assertThat(lastAccess(desk.cookie("COUNTY_SESSION").orElseThrow())).isEqualTo(before);
    jdbc.update("update spring_session set last_access_time = last_access_time - 61000");
    desk.get(SESSION);
    assertThat(lastAccess(desk.cookie("COUNTY_SESSION").orElseThrow()))
        .isGreaterThan(before - 61000);
  }

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusy() {
    var desk = desk().as("shenji");
    jdbc.update(
        "update spring_session set creation_time = creation_time - 12 * 3600 * 1000 - 1000");
    assertThat(desk.get(SESSION).json().has("user")).isFalse();
  }

  private Long lastAccess(String cookie) {
    var id =
        new String(
            java.util.Base64.getDecoder().decode(cookie),
            java.nio.charset.StandardCharsets.US_ASCII);
    return jdbc.queryForObject(
        "select last_access_time from spring_session where session_id = ?", Long.class, id);
  }
}
