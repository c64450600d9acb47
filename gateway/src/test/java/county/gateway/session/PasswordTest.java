package county.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Desk;
import county.gateway.DoorTest;
import county.platform.web.Ids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordTest extends DoorTest {

  private static final String PASSWORD = "/api/gateway/v1/session/password";
  private static final String OLD = "Steppe-2021-a";
  private static final String NEW = "Hetao-2021-b";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private PasswordEncoder passwords;
  private String username = "";

  @BeforeEach
  void somebody() {
    jdbc.update("delete from login_attempt");
    username = "u" + Ids.next().toString().substring(24);
    jdbc.update(
        "insert into account (id, username, name, password_hash) values (?, ?, '某人', ?)",
        Ids.next(),
        username,
        passwords.encode(OLD));
  }

  @Test
  void aChangedPasswordIsTheOnlyOneAndEndsOtherSessions() {
    var here = in(OLD);
    var elsewhere = in(OLD);
    assertThat(here.put(PASSWORD, Map.of("current", OLD, "next", NEW)).status()).isEqualTo(204);
    assertThat(here.get("/api/gateway/v1/session").json().has("user")).isTrue();
    assertThat(elsewhere.get("/api/gateway/v1/session").json().has("user")).isFalse();
    assertThat(desk().login(username, OLD).status()).isEqualTo(401);
    assertThat(desk().login(username, NEW).status()).isEqualTo(200);
  }

  @Test
  void allThatIsWrongWithAPasswordIsSaidAtOnce() {
    var refused = in(OLD).put(PASSWORD, Map.of("current", OLD, "next", username.substring(0, 4)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("refusals")).hasSize(2);
    var named = in(OLD).put(PASSWORD, Map.of("current", OLD, "next", "A1-" + username));
    assertThat(named.json().path("refusals").toString()).contains("不能包含账号名");
  }

  @Test
  void aWrongOldPasswordCountsLikeAFailedLogin() {
    var desk = in(OLD);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(desk.put(PASSWORD, Map.of("current", "guess", "next", NEW)).status())
          .isEqualTo(401);
    }
    assertThat(desk.put(PASSWORD, Map.of("current", OLD, "next", NEW)).code())
        .isEqualTo("gateway.login.locked");
  }

  @Test
  void thePasswordOfADemoAccountStays() {
    var refused = desk().as("cun").put(PASSWORD, Map.of("current", "Demo@2021!", "next", NEW));
    assertThat(refused.json().path("refusals").toString()).contains("演示账号");
  }

  @Test
  void everyLoginAndEveryFailureIsOnRecord() {
    in(OLD).delete("/api/gateway/v1/session");
    desk().login(username, "guess");
    assertThat(
            jdbc.queryForList(
                "select body ->> 'outcome' from log_entry where kind = 'LOGIN' and body ->> 'account' = ? order by at, id",
                String.class,
                username))
        .containsExactly("LOGGED_IN", "LOGGED_OUT", "REFUSED");
  }

  private Desk in(String password) {
    var desk = desk();
    assertThat(desk.login(username, password).status()).isEqualTo(200);
    return desk;
  }
}
