package county.gateway.partner;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import county.gateway.session.SigningKeys;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * The tokens that partners hold: ES256 by keys of their own, from and for this door only, so that
 * no service takes one and no token from inside is taken here.
 */
@Component
public final class OutsideTokens {

  static final String ISSUER = "county-gateway-partners";
  static final String AUDIENCE = "county-partners";

  private final SigningKeys keys;
  private final PartnerRegister register;
  private final InstantSource clock;

  OutsideTokens(
      @Qualifier("outsideKeys") SigningKeys keys,
      PartnerRegister register,
      @Qualifier("loginClock") InstantSource clock) {
    this.keys = keys;
    this.register = register;
    this.clock = clock;
  }

  /** What the token endpoint makes tokens with. */
  JwtGenerator generator() {
    JWKSource<SecurityContext> active =
        (selector, context) -> selector.select(new JWKSet((JWK) keys.active()));
    var generator = new JwtGenerator(new NimbusJwtEncoder(active));
    generator.setJwtCustomizer(OutsideTokens::fill);
    return generator;
  }

  /** Without a wish for scopes the token carries all that were granted. */
  private static void fill(JwtEncodingContext context) {
    context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    var granted = Objects.requireNonNull(context.getRegisteredClient()).getScopes();
    var asked = context.getAuthorizedScopes();
    context
        .getClaims()
        .issuer(ISSUER)
        .audience(List.of(AUDIENCE))
        .claim("scope", List.copyOf(new TreeSet<>(asked.isEmpty() ? granted : asked)));
  }

  /** Takes a good token of ours and nothing else. */
  public JwtDecoder decoder() {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, (selector, context) -> selector.select(keys.publicKeys())));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    var time = new JwtTimestampValidator();
    time.setClock(Clock.systemUTC());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            time, new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE)));
    return decoder;
  }

  /**
   * Who calls with this token.
   *
   * @throws InvalidBearerTokenException when its client may not call any more
   */
  public PartnerCaller callerOf(Jwt token) {
    if (token.getExpiresAt() == null || token.getExpiresAt().isBefore(clock.instant())) {
      throw new InvalidBearerTokenException("no end, or over");
    }
    var partner =
        register
            .open(Objects.requireNonNullElse(token.getSubject(), ""))
            .orElseThrow(() -> new InvalidBearerTokenException("the client may not call any more"));
    Set<String> carried =
        new HashSet<>(Objects.requireNonNullElse(token.getClaimAsStringList("scope"), List.of()));
    carried.retainAll(partner.scopes());
    return new PartnerCaller(partner, carried);
  }
}
