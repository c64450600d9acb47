package county.gateway.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import county.platform.scope.Appointment;
import county.platform.scope.Grants;
import county.platform.web.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes the signed token (ES256) that says inside who works in which appointment and why. */
@Component
public class TokenMint {

  static final Duration LIFE = Duration.ofMinutes(5);
  static final String ISSUER = "county-gateway";
  static final String AUDIENCE = "county-services";

  private final SigningKeys keys;
  private final InstantSource clock;

  TokenMint(SigningKeys keys, @Qualifier("loginClock") InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String mint(StaffMember member, Appointment appointment, Optional<String> purpose) {
    return sign(claims(member.account().toString(), member.name(), appointment, purpose).build());
  }

  /** For a partner agency's client: its name, unit and grants in place of a person's. */
  public String mint(
      String clientId,
      String name,
      Appointment appointment,
      Optional<String> purpose,
      Grants grants) {
    return sign(
        claims(clientId, name, appointment, purpose)
            .claim("scopes", List.copyOf(new TreeSet<>(grants.scopes())))
            .claim("fields", List.copyOf(new TreeSet<>(grants.fields())))
            .build());
  }

  private JWTClaimsSet.Builder claims(
      String subject, String name, Appointment appointment, Optional<String> purpose) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .jwtID(Ids.next().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("name", name)
            .claim(
                "appointment",
                Map.of(
                    "id", appointment.id(),
                    "role", appointment.role(),
                    "area", appointment.area(),
                    "unit", appointment.unit()));
    purpose.ifPresent(stated -> claims.claim("purpose", stated));
    return claims;
  }

  private String sign(JWTClaimsSet claims) {
    var key = keys.active();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException unusable) {
      throw new IllegalStateException("the signing key cannot sign", unusable);
    }
    return token.serialize();
  }
}
