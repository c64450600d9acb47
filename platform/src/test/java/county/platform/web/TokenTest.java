package county.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import county.platform.testing.ApiClient;
import county.platform.testing.Tokens;
import county.sample.SampleTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

@SampleTest
class TokenTest {

  @LocalServerPort int port;

  @Test
  void aGoodTokenSaysWhoWorksInWhichAppointment() {
    var me = ApiClient.at(port).as("township", "150822101").get("/api/monitoring/sample/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.at("/appointment/area")).isEqualTo("150822101");
    assertThat(me.json().at("/permissions").toString()).contains("monitoring:clue:assign");
  }

  @Test
  void whoBringsNoTokenIsAskedToLogIn() {
    var answer = ApiClient.at(port).get("/api/monitoring/sample/me");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("county.access.unauthenticated");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forged",
        "expired",
        "not yet",
        "no expiry",
        "alg none",
        "HS256",
        "other audience",
        "other issuer",
        "no appointment",
        "rubbish"
      })
  void aBadTokenIsRefused(String kind) throws Exception {
    var answer = ApiClient.at(port).token(spoilt(kind)).get("/api/monitoring/sample/me");
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("county.access.unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forged", "rubbish"})
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String kind) throws Exception {
    assertThat(ApiClient.at(port).token(spoilt(kind)).get("/api/monitoring/sample/open").status())
        .isEqualTo(401);
    assertThat(ApiClient.at(port).get("/api/monitoring/sample/open").status()).isEqualTo(200);
  }

  @Test
  void anEndpointWithoutPermissionIsForNobody() {
    assertThat(
            ApiClient.at(port)
                .as("county_head", "150822")
                .get("/api/monitoring/sample/forgotten")
                .status())
        .isEqualTo(403);
    assertThat(ApiClient.at(port).get("/api/monitoring/sample/forgotten").status()).isEqualTo(401);
  }

  @Test
  void aRoleWithoutThePermissionIsDenied() {
    var answer = ApiClient.at(port).as("sysadmin", "").get("/api/monitoring/sample/me");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("county.access.denied");
  }

  /** A remembered signature does not outlive its token: the claims are looked at each time. */
  @Test
  void aRememberedTokenExpires() {
    var token = Tokens.as("township", "150822101");
    var signatures = GatewayTokens.signaturesBy(Tokens.jwksUrl());
    var now = new Instant[] {Instant.now()};
    var clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now[0];
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    var tokens = new GatewayTokens(signatures, clock, Permissions.load());
    assertThat(tokens.decode(token).getSubject()).startsWith("user-township");
    now[0] = now[0].plusSeconds(600);
    assertThrows(JwtValidationException.class, () -> tokens.decode(token));
  }

  @Test
  void whatWasVerifiedIsNotVerifiedAgain() {
    var asked = new int[1];
    var signatures = GatewayTokens.signaturesBy(Tokens.jwksUrl());
    var tokens =
        new GatewayTokens(
            token -> {
              asked[0]++;
              return signatures.decode(token);
            },
            Clock.systemUTC(),
            Permissions.load());
    var token = Tokens.as("county", "150822");
    tokens.decode(token);
    tokens.decode(token);
    assertThat(asked[0]).isOne();
    assertThrows(JwtException.class, () -> tokens.decode(Tokens.forge(claims().build())));
  }

  private static String spoilt(String kind) throws Exception {
    var past = Date.from(Instant.now().minusSeconds(60));
    return switch (kind) {
      case "forged" -> Tokens.forge(claims().build());
      case "expired" -> Tokens.sign(claims().expirationTime(past).build());
      case "not yet" ->
          Tokens.sign(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(120))).build());
      case "no expiry" -> Tokens.sign(claims().expirationTime(null).build());
      case "alg none" -> new PlainJWT(claims().build()).serialize();
      case "HS256" -> symmetric(claims().build());
      case "other audience" -> Tokens.sign(claims().audience("somebody-else").build());
      case "other issuer" -> Tokens.sign(claims().issuer("somebody-else").build());
      case "no appointment" -> Tokens.sign(claims().claim("appointment", null).build());
      default -> "rubbish";
    };
  }

  private static String symmetric(JWTClaimsSet claims) throws Exception {
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("tests").build(), claims);
    token.sign(new MACSigner(new byte[32]));
    return token.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    return Tokens.claims("u1", "county_head", "150822", "*");
  }
}
