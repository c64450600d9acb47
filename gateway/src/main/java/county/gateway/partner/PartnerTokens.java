package county.gateway.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.gateway.session.StatedPurpose;
import county.gateway.session.TokenMint;
import county.platform.division.Divisions;
import county.platform.scope.Appointment;
import county.platform.scope.Grants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The short token that goes inside in place of a partner's: its client, unit, grants and purpose.
 * Made once per client, scopes and purpose, and kept a minute.
 */
@Component
public class PartnerTokens {

  static final String ROLE = "partner";

  private record Key(Partner partner, Set<String> scopes, Optional<String> purpose) {}

  private final TokenMint mint;
  private final String county;
  private final Cache<Key, String> fresh =
      Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(1)).build();

  PartnerTokens(TokenMint mint, Divisions divisions) {
    this.mint = mint;
    this.county = divisions.county().code().substring(0, 6);
  }

  /** Who calls, when a partner does. */
  public static Optional<PartnerCaller> caller() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof PartnerCaller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Empty when no partner calls. */
  public Optional<String> tokenFor(HttpServletRequest request) {
    return caller()
        .map(
            caller ->
                fresh.get(
                    new Key(caller.partner(), caller.scopes(), StatedPurpose.of(request)),
                    this::make));
  }

  Appointment appointment(Partner partner) {
    return new Appointment(partner.id().toString(), ROLE, county, partner.unit());
  }

  private String make(Key key) {
    var partner = key.partner();
    return mint.mint(
        partner.clientId(),
        partner.name(),
        appointment(partner),
        key.purpose(),
        new Grants(key.scopes(), partner.fields()));
  }
}
