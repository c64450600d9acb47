package county.gateway.partner;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Tokens are not kept: they prove themselves by their signature, last half an hour, and count only
 * while their client is open. A list of them would be a list of secrets. Who asked for one stands
 * in the login log.
 */
final class UnkeptTokens implements OAuth2AuthorizationService {

  @Override
  public void save(OAuth2Authorization authorization) {
    // see above
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    // nothing is kept
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return null;
  }
}
