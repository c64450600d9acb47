package county.platform.web;

import county.platform.scope.CurrentUser;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token was accepted. */
final class UserToken extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Jwt token;

  UserToken(CurrentUser user, Jwt token) {
    super(List.of());
    this.user = user;
    this.token = token;
    setAuthenticated(true);
  }

  @Override
  public CurrentUser getPrincipal() {
    return user;
  }

  @Override
  public Jwt getCredentials() {
    return token;
  }
}
