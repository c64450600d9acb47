package county.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.Administrators;
import county.gateway.Desk;
import county.gateway.DoorTest;
import county.platform.web.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class SecondFactorTest extends DoorTest {

  private static final String SESSION = "/api/gateway/v1/session";
  private static final String FACTOR = SESSION + "/second-factor";
  private static final String OWN = "Hetao-2021-own";

  @Autowired private JdbcTemplate jdbc;
  private Administrators administrators;
  private String username = "";
  private String id = "";

  @BeforeEach
  void aNewAdministrator() {
    jdbc.update("delete from login_attempt");
    administrators = Administrators.at(port);
    username = "f" + Ids.next().toString().substring(24);
    var handed = administrators.create(username);
    id = handed.path("id").asString();
    administrators.let(id, "auditadmin", "", "rural-revitalization");
    var desk = desk();
    var oneTime = handed.path("oneTimePassword").asString();
    desk.login(username, oneTime);
    desk.put(SESSION + "/password", Map.of("current", oneTime, "next", OWN));
    assertThat(desk.get(SESSION).json().path("step").asString()).isEqualTo("ENROL");
  }

  private record Enrolled(Desk desk, byte[] secret, List<String> recoveryCodes) {}

  private Enrolled enrol() {
    var desk = desk();
    assertThat(desk.login(username, OWN).json().path("step").asString()).isEqualTo("ENROL");
    var begun = desk.post(FACTOR + "/enrolment", Map.of()).json();
    var text = begun.path("secret").asString();
    assertThat(begun.path("uri").asString())
        .startsWith("otpauth://totp/")
        .contains("secret=" + text)
        .contains("digits=6")
        .contains("period=30");
    var secret = Base32.decode(text);
    var confirmed = desk.post(FACTOR + "/confirmation", Map.of("code", code(secret, -1))).json();
    assertThat(confirmed.at("/session/user/username").asString()).isEqualTo(username);
    var codes = new ArrayList<String>();
    confirmed.path("recoveryCodes").forEach(code -> codes.add(code.asString()));
    return new Enrolled(desk, secret, codes);
  }

  private static String code(byte[] secret, int away) {
    return Totp.code(secret, Totp.stepAt(Instant.now()) + away, Totp.DIGITS);
  }

  @Test
  void anAdministratorEnrolsAtTheFirstLoginAndShowsACodeAtEveryOther() {
    var enrolled = enrol();
    assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(enrolled.desk().get("/api/gateway/v1/business-date").status()).isEqualTo(200);

    var desk = desk();
    assertThat(desk.login(username, OWN).json().path("step").asString()).isEqualTo("GIVE_CODE");
    assertThat(desk.get("/api/gateway/v1/business-date").status()).isEqualTo(401);
    assertThat(desk.post(FACTOR + "/enrolment", Map.of()).code())
        .as("whoever has only the password enrols no other phone")
        .isEqualTo("gateway.login.other-step");
    var in = desk.post(FACTOR, Map.of("code", code(enrolled.secret(), 0)));
    assertThat(in.json().at("/user/username").asString()).isEqualTo(username);
    assertThat(in.json().path("factorExempt").asBoolean()).isFalse();
  }

  @Test
  void aCodeIsGoodOnce() {
    var enrolled = enrol();
    var code = code(enrolled.secret(), 1);
    var first = desk();
    first.login(username, OWN);
    assertThat(first.post(FACTOR, Map.of("code", code)).status()).isEqualTo(200);
    var replay = desk();
    replay.login(username, OWN);
    assertThat(replay.post(FACTOR, Map.of("code", code)).code())
        .isEqualTo("gateway.factor.rejected");
    assertThat(replay.post(FACTOR, Map.of("code", code(enrolled.secret(), 0))).code())
        .as("nor is an older one")
        .isEqualTo("gateway.factor.rejected");
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndStandsNowhereInClear() {
    var enrolled = enrol();
    var code = enrolled.recoveryCodes().getFirst();
    var desk = desk();
    desk.login(username, OWN);
    assertThat(desk.post(FACTOR, Map.of("code", code.toLowerCase(java.util.Locale.ROOT))).status())
        .isEqualTo(200);
    var again = desk();
    again.login(username, OWN);
    assertThat(again.post(FACTOR, Map.of("code", code)).status()).isEqualTo(401);
    assertThat(
            jdbc.queryForList(
                "select encode(hash, 'escape') from recovery_code where account_id = ?::uuid",
                String.class,
                id))
        .hasSize(10)
        .noneMatch(hash -> hash.contains(code));
    assertThat(
            new String(
                jdbc.queryForObject(
                    "select secret from second_factor where account_id = ?::uuid",
                    byte[].class,
                    id),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(Base32.encode(enrolled.secret()));
  }

  @Test
  void wrongCodesLockHoweverOftenThePasswordIsRight() {
    enrol();
    for (int attempt = 0; attempt < 5; attempt++) {
      var desk = desk();
      assertThat(desk.login(username, OWN).status()).isEqualTo(200);
      desk.post(FACTOR, Map.of("code", "000000"));
    }
    var desk = desk();
    desk.login(username, OWN);
    assertThat(desk.post(FACTOR, Map.of("code", "000000")).code())
        .isEqualTo("gateway.login.locked");
  }

  @Test
  void anotherAdministratorTakesItOffAndNobodyHisOwn() {
    var enrolled = enrol();
    var reset = "/api/gateway/v1/accounts/" + id + "/second-factor-reset";
    assertThat(administrators.sysadmin().post(reset, Map.of()).status()).isEqualTo(204);
    assertThat(enrolled.desk().get(SESSION).json().has("user")).isFalse();
    assertThat(desk().login(username, OWN).json().path("step").asString()).isEqualTo("ENROL");
    assertThat(administrators.sysadmin().post(reset, Map.of()).code())
        .isEqualTo("gateway.factor.none");
    var own =
        jdbc.queryForObject("select id::text from account where username = 'anquan'", String.class);
    assertThat(
            administrators
                .secadmin()
                .post("/api/gateway/v1/accounts/" + own + "/second-factor-reset", Map.of())
                .code())
        .isEqualTo("gateway.account.own");
  }

  @Test
  void recoveryCodesAreRenewedForAGoodCode() {
    var enrolled = enrol();
    assertThat(enrolled.desk().post(FACTOR + "/recovery-codes", Map.of("code", "000000")).status())
        .isEqualTo(401);
    var renewed =
        enrolled
            .desk()
            .post(FACTOR + "/recovery-codes", Map.of("code", code(enrolled.secret(), 1)))
            .json();
    assertThat(renewed.path("recoveryCodes")).hasSize(10);
    var desk = desk();
    desk.login(username, OWN);
    assertThat(desk.post(FACTOR, Map.of("code", enrolled.recoveryCodes().getFirst())).status())
        .isEqualTo(401);
  }

  @Test
  void aDemoAdministratorIsExemptAndSaysSo() {
    var session = desk().as("xitong").get(SESSION).json();
    assertThat(session.path("factorExempt").asBoolean()).isTrue();
    assertThat(desk().as("cun").get(SESSION).json().path("factorExempt").asBoolean()).isFalse();
  }

  @Test
  void aLoginThatTakesTooLongBeginsAgain() {
    enrol();
    var desk = desk();
    desk.login(username, OWN);
    jdbc.update("delete from spring_session_attributes where attribute_name = 'pending-login'");
    assertThat(desk.post(FACTOR, Map.of("code", "000000")).code())
        .isEqualTo("county.access.unauthenticated");
  }
}
