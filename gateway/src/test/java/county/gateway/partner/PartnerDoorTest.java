package county.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import county.gateway.Desk;
import county.gateway.DoorTest;
import county.gateway.Partners;
import county.gateway.session.SigningKeys;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner's program at the door: its token outside, and what goes inside in its place. */
class PartnerDoorTest extends DoorTest {

  private static final String BATCHES = "/api/monitoring/v1/feeds/medical/batches";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private SigningKeys insideKeys;

  @Autowired
  @Qualifier("outsideKeys")
  private SigningKeys outsideKeys;

  @BeforeEach
  void forget() {
    MONITORING.forget();
    jdbc.update("delete from partner_use");
    jdbc.update("delete from login_attempt");
  }

  @Test
  void aTokenIsGivenForTheSecretInHeaderOrForm() {
    var answer = Partners.sandbox(port).ask("");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.json().path("expires_in").asInt()).isBetween(1700, 1800);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(Partners.sandbox(port).askByForm().status()).isEqualTo(200);
  }

  @Test
  void aWrongSecretAnUnknownClientAndAForeignScopeAreRefused() {
    var wrong = new Partners(port, "demo-yibao", "guess").ask("");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().path("error").asString()).isEqualTo("invalid_client");
    assertThat(new Partners(port, "nobody", "guess").ask("").json()).isEqualTo(wrong.json());
    var foreign = Partners.sandbox(port).ask("feed:tax:write");
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.json().path("error").asString()).isEqualTo("invalid_scope");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from log_entry where kind = 'LOGIN' and actor = 'nobody' and body ->> 'outcome' = 'REFUSED'",
                Long.class))
        .isPositive();
  }

  @Test
  void theMetadataNamesTheTokenEndpointAndNothingElse() {
    var metadata = desk().get("/.well-known/oauth-authorization-server");
    assertThat(metadata.status()).isEqualTo(200);
    assertThat(metadata.json().path("token_endpoint").asString()).endsWith("/oauth2/token");
    assertThat(metadata.json().propertyNames())
        .noneMatch(name -> name.startsWith("authorization") || name.startsWith("introspection"))
        .doesNotContain("jwks_uri", "revocation_endpoint");
    for (var path : List.of("/oauth2/authorize", "/oauth2/jwks", "/oauth2/introspect")) {
      assertThat(desk().post(path, List.of()).status()).as(path).isIn(401, 403, 404);
    }
  }

  @Test
  void theTokenFromOutsideIsExchangedForAShortOneInside() throws Exception {
    var token = Partners.sandbox(port).token();
    var program = desk().bearing(token);
    program.send(
        program.request(BATCHES).header("X-Purpose", "%E6%A0%B8%E5%AF%B9%E7%BB%93%E6%9E%9C"));
    var arrived = MONITORING.next();
    var inside = SignedJWT.parse(arrived.header("Authorization").substring("Bearer ".length()));
    assertThat(inside.serialize()).isNotEqualTo(token);
    var claims = inside.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("county-gateway");
    assertThat(claims.getAudience()).containsExactly("county-services");
    assertThat(claims.getSubject()).isEqualTo("demo-yibao");
    assertThat(claims.getStringClaim("purpose")).isEqualTo("核对结果");
    assertThat(claims.getStringListClaim("scopes"))
        .containsExactly("feed:medical:read", "feed:medical:write");
    assertThat(claims.getStringListClaim("fields")).contains("batch.counts", "error.reason");
    assertThat(claims.getJSONObjectClaim("appointment"))
        .containsEntry("role", "partner")
        .containsEntry("area", "150822")
        .containsEntry("unit", "medical-insurance");
    assertThat(claims.getExpirationTime()).isBefore(Date.from(Instant.now().plusSeconds(301)));
    assertThat(insideKeys.publicKeys().getKeyByKeyId(inside.getHeader().getKeyID())).isNotNull();
  }

  @Test
  void aTokenWithOneScopeCarriesOneScope() throws Exception {
    desk().bearing(Partners.sandbox(port).token("feed:medical:read")).get(BATCHES);
    var inside =
        SignedJWT.parse(MONITORING.next().header("Authorization").substring("Bearer ".length()));
    assertThat(inside.getJWTClaimsSet().getStringListClaim("scopes"))
        .containsExactly("feed:medical:read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alg none",
        "forged",
        "expired",
        "no end",
        "other audience",
        "other issuer",
        "unknown client",
        "inside token",
        "rubbish"
      })
  void aTokenThatIsNoneOfOursIsRefused(String flaw) throws Exception {
    var refused = desk().bearing(flawed(flaw)).get(BATCHES);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("gateway.partner.token");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(MONITORING.count()).isZero();
  }

  @Test
  void theSameTokenWithoutAFlawIsTaken() throws Exception {
    assertThat(desk().bearing(sign(good().build(), outsideKeys.active())).get(BATCHES).status())
        .isEqualTo(200);
  }

  private String flawed(String flaw) throws Exception {
    var past = Date.from(Instant.now().minusSeconds(120));
    return switch (flaw) {
      case "alg none" -> new PlainJWT(good().build()).serialize();
      case "forged" ->
          sign(
              good().build(),
              new ECKeyGenerator(Curve.P_256).keyID(outsideKeys.active().getKeyID()).generate());
      case "expired" -> sign(good().expirationTime(past).build(), outsideKeys.active());
      case "no end" -> sign(good().expirationTime(null).build(), outsideKeys.active());
      case "other audience" ->
          sign(good().audience("county-services").build(), outsideKeys.active());
      case "other issuer" -> sign(good().issuer("county-gateway").build(), outsideKeys.active());
      case "unknown client" -> sign(good().subject("nobody").build(), outsideKeys.active());
      case "inside token" -> sign(good().build(), insideKeys.active());
      default -> "rubbish";
    };
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer("county-gateway-partners")
        .audience("county-partners")
        .subject("demo-yibao")
        .claim("scope", List.of("feed:medical:read"))
        .issueTime(new Date())
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String sign(JWTClaimsSet claims, ECKey key) throws Exception {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  @Test
  void aPartnerUsesNoStaffEndpointAndStaffNoPartnerOne() {
    var program = desk().bearing(Partners.sandbox(port).token());
    for (var path :
        List.of("/api/gateway/v1/session", "/api/gateway/v1/accounts", "/api/gateway/v1/logs")) {
      assertThat(program.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(desk().as("xitong").get("/api/gateway/v1/partner-access").status()).isEqualTo(403);
    var own = program.get("/api/gateway/v1/partner-access").json();
    assertThat(own.path("clientId").asString()).isEqualTo("demo-yibao");
    assertThat(own.path("scopes").toString()).contains("feed:medical:write");
  }

  @Test
  void whoHasASessionIsStaffWhateverTokenHeShows() throws Exception {
    var token = Partners.sandbox(port).token();
    var staff = desk().as("xian");
    staff.send(staff.request(BATCHES).header("Authorization", "Bearer " + token));
    var inside =
        SignedJWT.parse(MONITORING.next().header("Authorization").substring("Bearer ".length()));
    assertThat(inside.getJWTClaimsSet().getJSONObjectClaim("appointment"))
        .containsEntry("role", "county");
  }

  @Test
  void everyCallIsOnRecordWithItsPurposeAndWithoutItsQuery() {
    var program = desk().bearing(Partners.sandbox(port).token());
    program.send(
        program
            .request(BATCHES + "?cursor=110105194912310021")
            .header("X-Purpose", "%E5%AF%B9%E8%B4%A6"));
    var entry =
        jdbc.queryForMap(
            "select actor, body ->> 'purpose' as purpose, body::text as body from log_entry where kind = 'ACCESS' and actor = 'demo-yibao' order by at desc, id desc limit 1");
    assertThat(entry).containsEntry("purpose", "对账");
    assertThat(String.valueOf(entry.get("body"))).contains(BATCHES).doesNotContain("110105");
  }

  @Test
  void batchesAreCountedPerDayAndOneThatCameToNothingIsGivenBack() {
    var program = desk().bearing(Partners.sandbox(port).token());
    for (int come = 0; come < 5; come++) {
      assertThat(upload(program).status())
          .as("the stub answers 200, as to a file that had come before: not counted")
          .isEqualTo(200);
    }
    assertThat(used()).isZero();
    jdbc.update(
        "insert into partner_use select id, (now() at time zone 'Asia/Shanghai')::date, batches_per_day, 10 from partner_client where client_id = 'demo-yibao' on conflict (partner_id, day) do update set batches = excluded.batches");
    MONITORING.forget();
    var refused = upload(program);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("gateway.partner.quota");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 86_400L);
    assertThat(MONITORING.count()).isZero();
  }

  private static Desk.Answer upload(Desk program) {
    return program.send(
        program
            .request(BATCHES + "?name=a.csv&mode=commit")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString("a,b\n1,2\n")));
  }

  private Integer used() {
    return jdbc.queryForObject("select coalesce(sum(batches), 0) from partner_use", Integer.class);
  }
}
