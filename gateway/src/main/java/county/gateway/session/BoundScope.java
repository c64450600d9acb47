package county.gateway.session;

import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds a user around requests to the door's own endpoints, as services do by token. */
public abstract class BoundScope extends OncePerRequestFilter {

  /** Whose request this is; empty when nobody is known, and then nothing is bound. */
  protected abstract Optional<CurrentUser> user(HttpServletRequest request);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/gateway/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = user(request);
    if (user.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      CurrentScope.<Exception>run(user.get(), () -> chain.doFilter(request, response));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }
}
