package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import county.gateway.Desk;
import county.gateway.DoorTest;
import county.gateway.Upstream.Arrived;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ForwardingTest extends DoorTest {

  private static final String HOUSEHOLDS = "/api/monitoring/v1/households";

  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void forget() {
    MONITORING.forget();
    jdbc.update("delete from login_attempt");
  }

  @Test
  void aStrangerReachesNoService() {
    var answer = desk().get(HOUSEHOLDS);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("county.access.unauthenticated");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void aVillagerReachesTheSelfReportAndNothingElseOfTheService() throws Exception {
    var villager = desk();
    assertThat(villager.get("/api/monitoring/v1/self-reports/form").status()).isEqualTo(200);
    var form = MONITORING.next();
    assertThat(form.path()).isEqualTo("/api/monitoring/v1/self-reports/form");
    assertThat(form.header("Authorization")).isEmpty();
    assertThat(desk().post("/api/monitoring/v1/self-reports", Map.of()).code())
        .as("without the page's token")
        .isEqualTo("gateway.csrf.refused");
    villager.get("/api/gateway/v1/csrf");
    villager.post("/api/monitoring/v1/self-reports", Map.of("name", "王"));
    assertThat(MONITORING.next().path()).isEqualTo("/api/monitoring/v1/self-reports");
    villager.post("/api/monitoring/v1/self-reports/states", Map.of());
    assertThat(MONITORING.next().header("Authorization")).isEmpty();

    MONITORING.forget();
    assertThat(villager.get("/api/monitoring/v1/self-reports").status()).isEqualTo(401);
    assertThat(villager.get("/api/monitoring/v1/self-reports/7").status()).isEqualTo(401);
    assertThat(villager.post("/api/monitoring/v1/self-reports/7/match", Map.of()).status())
        .isEqualTo(401);
    assertThat(villager.post("/api/monitoring/v1/self-reports/form", Map.of()).status())
        .isEqualTo(401);
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void aTokenFromOutsideIsWorthNothing() throws Exception {
    var inside = tokenOf(desk().as("xian"));
    var outside =
        desk()
            .send(
                desk().request(HOUSEHOLDS).header("Authorization", "Bearer " + inside.serialize()));
    assertThat(outside.status()).isEqualTo(401);
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void noIdentityFromOutsidePasses() throws Exception {
    var desk = desk().as("cun");
    desk.send(
        desk.request(HOUSEHOLDS + "?name=%E5%BC%A0%E4%B8%89&size=20")
            .header("Authorization", "Bearer forged")
            .header("X-User-Id", "boss")
            .header("X-Forwarded-For", "8.8.8.8")
            .header("Forwarded", "for=8.8.8.8")
            .header("X-Request-Id", "mine")
            .header("If-None-Match", "\"6\"")
            .header("Idempotency-Key", "k"));
    var arrived = MONITORING.next();
    assertThat(arrived.path()).isEqualTo(HOUSEHOLDS + "?name=%E5%BC%A0%E4%B8%89&size=20");
    assertThat(arrived.header("Authorization")).startsWith("Bearer ey");
    assertThat(arrived.header("X-user-id")).isEmpty();
    assertThat(arrived.header("Cookie")).isEmpty();
    assertThat(arrived.header("X-xsrf-token")).isEmpty();
    assertThat(arrived.headers().get("X-forwarded-for")).containsExactly("127.0.0.1");
    assertThat(arrived.header("Forwarded")).isEmpty();
    assertThat(arrived.header("X-request-id")).hasSize(36);
    assertThat(arrived.header("If-none-match")).isEqualTo("\"6\"");
    assertThat(arrived.header("Idempotency-key")).isEqualTo("k");
  }

  @Test
  void theTokenSaysWhoWorksWhereAndIsSignedByAPublishedKey() throws Exception {
    var desk = desk().as("cun");
    var token = tokenOf(desk);
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("county-gateway");
    assertThat(claims.getAudience()).containsExactly("county-services");
    assertThat(claims.getSubject())
        .isEqualTo(desk.get("/api/gateway/v1/session").json().at("/user/id").asString());
    assertThat(claims.getJSONObjectClaim("appointment"))
        .containsEntry("role", "village")
        .containsEntry("area", "150822101211")
        .containsEntry("unit", "150822101")
        .containsKey("id");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(200), Instant.now().plus(Duration.ofMinutes(5)));
    assertThat(verifies(token)).isTrue();
  }

  @Test
  void aTokenIsMadeOncePerMinuteAndPurpose() throws Exception {
    var desk = desk().as("zhen");
    var first = tokenOf(desk).serialize();
    assertThat(tokenOf(desk).serialize()).isEqualTo(first);
    desk.send(desk.request(HOUSEHOLDS).header("X-Purpose", "%E5%85%A5%E6%88%B7%E6%A0%B8%E5%AE%9E"));
    var stated = token(MONITORING.next());
    assertThat(stated.getJWTClaimsSet().getStringClaim("purpose")).isEqualTo("入户核实");
    assertThat(tokenOf(desk).getJWTClaimsSet().getClaim("purpose")).isNull();
  }

  @Test
  void whoChangesTheAppointmentWorksInAnotherPlace() throws Exception {
    var desk = desk().as("zhenzhang");
    var account =
        UUID.fromString(desk.get("/api/gateway/v1/session").json().at("/user/id").asString());
    var second = UUID.randomUUID();
    jdbc.update(
        "insert into appointment (id, account_id, role, area, unit, valid_from, valid_to) values (?, ?, 'township', '150822102', '150822102', '2021-01-01', '2021-12-31')",
        second,
        account);
    assertThat(tokenOf(desk).getJWTClaimsSet().getJSONObjectClaim("appointment"))
        .containsEntry("area", "150822101");

    var chosen = desk.put("/api/gateway/v1/session/appointment", Map.of("id", second.toString()));
    assertThat(chosen.json().at("/current/area").asString()).isEqualTo("150822102");
    assertThat(chosen.json().path("appointments")).hasSize(2);
    assertThat(tokenOf(desk).getJWTClaimsSet().getJSONObjectClaim("appointment"))
        .containsEntry("area", "150822102")
        .containsEntry("role", "township");

    var others =
        desk().as("cun").get("/api/gateway/v1/session").json().at("/current/id").asString();
    assertThat(desk.put("/api/gateway/v1/session/appointment", Map.of("id", others)).code())
        .isEqualTo("gateway.appointment.not-found");
    jdbc.update("delete from appointment where id = ?", second);
  }

  @Test
  void onlyTheDoorsOwnHeadersGoOut() {
    var answer = desk().as("xian").get(HOUSEHOLDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.raw().headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("inside"));
    assertThat(answer.raw().headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Request-Id")).hasSize(36);
  }

  @Test
  void aLocationNamesNoHostInside() {
    var answer = desk().as("xian").get("/api/monitoring/v1/created");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/monitoring/v1/things/1?a=b");
  }

  @Test
  void noOtherPartOfAServiceIsReached() {
    var desk = desk().as("xian");
    assertThat(desk.get("/api/nowhere/v1/x").code()).isEqualTo("county.resource.not-found");
    assertThat(desk.get("/api/monitoring/..%2f..%2factuator/env").status()).isEqualTo(400);
    assertThat(desk.get("/api/monitoring/v1/%2e%2e/%2e%2e/%2e%2e/actuator/env").status())
        .isIn(400, 401, 403, 404);
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void whoHoldsNoOfficeAnyMoreStandsOutside() {
    var desk = desk().as("lingdao");
    jdbc.update("update account set enabled = false where username = 'lingdao'");
    assertThat(desk.get(HOUSEHOLDS).status()).isEqualTo(401);
    assertThat(desk().login("lingdao", "Demo@2021!").status()).isEqualTo(401);
    jdbc.update("update account set enabled = true where username = 'lingdao'");
  }

  private SignedJWT tokenOf(Desk desk) throws Exception {
    desk.get(HOUSEHOLDS);
    return token(MONITORING.next());
  }

  private static SignedJWT token(Arrived arrived) throws Exception {
    return SignedJWT.parse(arrived.header("Authorization").substring("Bearer ".length()));
  }

  private boolean verifies(SignedJWT token) throws Exception {
    var published =
        new String(desk().get("/.well-known/jwks.json").raw().body(), StandardCharsets.UTF_8);
    assertThat(published).doesNotContain("\"d\"");
    var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
    return token.verify(new ECDSAVerifier(key.toECKey()));
  }
}
