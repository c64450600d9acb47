package county.gateway.partner;

import county.gateway.session.BoundScope;
import county.gateway.session.StatedPurpose;
import county.platform.scope.CurrentUser;
import county.platform.scope.Grants;
import county.platform.web.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The partner whose token the request carries. */
@Component
public final class PartnerScope extends BoundScope {

  private final PartnerTokens tokens;
  private final Permissions permissions;

  PartnerScope(PartnerTokens tokens, Permissions permissions) {
    this.tokens = tokens;
    this.permissions = permissions;
  }

  @Override
  protected Optional<CurrentUser> user(HttpServletRequest request) {
    return PartnerTokens.caller()
        .map(
            caller ->
                new CurrentUser(
                    caller.partner().clientId(),
                    caller.partner().name(),
                    tokens.appointment(caller.partner()),
                    permissions.of(PartnerTokens.ROLE),
                    StatedPurpose.of(request),
                    Optional.of(new Grants(caller.scopes(), caller.partner().fields()))));
  }
}
