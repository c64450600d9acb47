package county.gateway.partner;

import county.gateway.session.StatedPurpose;
import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.scope.Grants;
import county.platform.web.Permissions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the partner around requests to the door's own endpoints, as services do by token. */
@Component
public final class PartnerScope extends OncePerRequestFilter {

  private final PartnerTokens tokens;
  private final Permissions permissions;

  PartnerScope(PartnerTokens tokens, Permissions permissions) {
    this.tokens = tokens;
    this.permissions = permissions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/gateway/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = PartnerTokens.caller();
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var partner = caller.get().partner();
    var user =
        new CurrentUser(
            partner.clientId(),
            partner.name(),
            tokens.appointment(partner),
            permissions.of(PartnerTokens.ROLE),
            StatedPurpose.of(request),
            Optional.of(new Grants(caller.get().scopes(), partner.fields())));
    try {
      CurrentScope.<Exception>run(user, () -> chain.doFilter(request, response));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }
}
