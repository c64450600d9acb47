package county.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a client that asks too often. Whom a request counts for is the given function. */
final class RateFilter extends OncePerRequestFilter {

  private final RateLimits limits;
  private final Function<HttpServletRequest, Optional<String>> client;

  RateFilter(RateLimits limits, Function<HttpServletRequest, Optional<String>> client) {
    this.limits = limits;
    this.client = client;
  }

  @Override
  protected String getAlreadyFilteredAttributeName() {
    return RateFilter.class.getName() + System.identityHashCode(this);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = client.apply(request).map(limits::take);
    if (wait.isPresent() && wait.get().isPositive()) {
      DoorProblem.tooManyRequests(wait.get()).writeTo(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
