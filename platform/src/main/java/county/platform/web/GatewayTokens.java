package county.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.platform.scope.Appointment;
import county.platform.scope.CurrentUser;
import county.platform.scope.Grants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the gateway's tokens: ES256 by a published key and nothing else, from {@code
 * county-gateway} for {@code county-services}, in time by the system clock. A signature that was
 * verified is remembered for a minute; issuer, audience and time are looked at each time.
 */
final class GatewayTokens implements JwtDecoder {

  private static final String ISSUER = "county-gateway";
  private static final String AUDIENCE = "county-services";
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> claims;
  private final Permissions permissions;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

  GatewayTokens(JwtDecoder signatures, Clock clock, Permissions permissions) {
    var time = new JwtTimestampValidator(CLOCK_SKEW);
    time.setClock(clock);
    this.signatures = signatures;
    this.claims =
        new DelegatingOAuth2TokenValidator<>(
            time, new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE));
    this.permissions = permissions;
  }

  /**
   * @param jwksUrl where the gateway publishes its keys; read at the first token, not at the start
   */
  static JwtDecoder signaturesBy(String jwksUrl) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(jwksUrl).jwsAlgorithm(SignatureAlgorithm.ES256).build();
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>());
    return decoder;
  }

  @Override
  public Jwt decode(String token) {
    var jwt = Objects.requireNonNull(verified.get(token, signatures::decode));
    var outcome = claims.validate(jwt);
    if (outcome.hasErrors()) {
      throw new JwtValidationException("claims refused", outcome.getErrors());
    }
    if (jwt.getExpiresAt() == null) {
      throw new BadJwtException("no end");
    }
    return jwt;
  }

  /**
   * @throws InvalidBearerTokenException when the token does not say who works in which appointment
   */
  CurrentUser userOf(Jwt jwt) {
    Map<String, Object> appointment = jwt.getClaimAsMap("appointment");
    if (appointment == null || jwt.getSubject() == null) {
      throw new InvalidBearerTokenException("no appointment");
    }
    var role = text(appointment.get("role"));
    return new CurrentUser(
        jwt.getSubject(),
        text(jwt.getClaims().get("name")),
        new Appointment(
            text(appointment.get("id")),
            role,
            text(appointment.get("area")),
            text(appointment.get("unit"))),
        permissions.of(role),
        Optional.ofNullable(jwt.getClaimAsString("purpose")),
        permissions.isOutside(role) ? Optional.of(grantsOf(jwt)) : Optional.empty());
  }

  /** A partner whose token grants nothing was granted nothing. */
  private static Grants grantsOf(Jwt jwt) {
    return new Grants(listOf(jwt, "scopes"), listOf(jwt, "fields"));
  }

  private static Set<String> listOf(Jwt jwt, String claim) {
    return Set.copyOf(Objects.requireNonNullElse(jwt.getClaimAsStringList(claim), List.of()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
