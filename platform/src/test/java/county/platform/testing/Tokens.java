package county.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Tokens as the gateway makes them, with a key of the tests that is published at a local address.
 */
public final class Tokens {

  private static final ECKey KEY = newKey("tests");
  private static final String JWKS_URL = publish();

  private Tokens() {}

  /** Where services under test read the key. */
  public static String jwksUrl() {
    return JWKS_URL;
  }

  /** A token of somebody in this role and place, in the unit that goes with it. */
  public static String as(String role, String area) {
    return as(role, area, unitOf(role, area));
  }

  public static String as(String role, String area, String unit) {
    return as("user-" + role + "-" + area + "-" + unit, role, area, unit);
  }

  /** A token of a certain person: nobody decides what he entered. */
  public static String as(String userId, String role, String area, String unit) {
    return sign(claims(userId, role, area, unit).build(), KEY);
  }

  /** A token of a partner agency's client with these grants, which states a purpose. */
  public static String partner(String unit, List<String> scopes, List<String> fields) {
    return sign(
        claims("client-" + unit, "partner", "150822", unit)
            .claim("scopes", scopes)
            .claim("fields", fields)
            .claim("purpose", "测试")
            .build(),
        KEY);
  }

  /** Claims of a good token, to be spoilt. A partner may hand in and read the medical feed. */
  public static JWTClaimsSet.Builder claims(String userId, String role, String area, String unit) {
    var claims = staffClaims(userId, role, area, unit);
    return role.equals("partner")
        ? claims
            .claim("scopes", List.of("feed:medical:write", "feed:medical:read"))
            .claim("purpose", "测试")
        : claims;
  }

  private static JWTClaimsSet.Builder staffClaims(
      String userId, String role, String area, String unit) {
    return new JWTClaimsSet.Builder()
        .issuer("county-gateway")
        .audience("county-services")
        .subject(userId)
        .claim("name", "测试" + role)
        .claim(
            "appointment",
            Map.of("id", userId + "/" + role, "role", role, "area", area, "unit", unit))
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  /** Signed by the published key. */
  public static String sign(JWTClaimsSet claims) {
    return sign(claims, KEY);
  }

  /** Signed by another key, which calls itself by the published one's id. */
  public static String forge(JWTClaimsSet claims) {
    return sign(claims, newKey("tests"));
  }

  private static String sign(JWTClaimsSet claims, ECKey key) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unitOf(String role, String area) {
    return switch (role) {
      case "village", "township", "township_head" -> area.substring(0, Math.min(9, area.length()));
      case "county", "county_head" -> "rural-revitalization";
      case "department", "partner" -> "medical-insurance";
      default -> "*";
    };
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String publish() {
    try {
      var jwks = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            try (var out = exchange.getResponseBody()) {
              out.write(jwks);
            }
          });
      server.start();
      return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
