package county.gateway.partner;

import county.platform.audit.LoginLog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a client of a partner in by its secret; during a rotation by the old one, too. A client that
 * is unknown, disabled or over is answered like one whose secret is wrong.
 */
@Component
class ClientSecretCheck implements AuthenticationProvider {

  private final PartnerRegister register;
  private final PartnerSecrets secrets;
  private final LoginLog log;
  private final TransactionTemplate transaction;

  ClientSecretCheck(
      PartnerRegister register,
      PartnerSecrets secrets,
      LoginLog log,
      TransactionTemplate transaction) {
    this.register = register;
    this.secrets = secrets;
    this.log = log;
    this.transaction = transaction;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    var claim = (OAuth2ClientAuthenticationToken) authentication;
    var clientId = String.valueOf(claim.getPrincipal());
    var partner = good(clientId, claim.getCredentials());
    log.record(
        clientId,
        partner.isPresent() ? LoginLog.Outcome.LOGGED_IN : LoginLog.Outcome.REFUSED,
        address(claim));
    return partner
        .map(
            known ->
                new OAuth2ClientAuthenticationToken(
                    RegisteredPartners.client(known), claim.getClientAuthenticationMethod(), null))
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
  }

  private Optional<Partner> good(String clientId, @Nullable Object secret) {
    return secret == null
        ? Optional.empty()
        : transaction.execute(
            status ->
                register
                    .find(clientId)
                    .filter(partner -> partner.isOpen(register.today()))
                    .filter(partner -> secrets.isGood(partner.id(), secret.toString())));
  }

  private static String address(Authentication claim) {
    return claim.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
