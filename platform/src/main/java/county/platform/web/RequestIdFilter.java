package county.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the id that the gateway gave a request into every log line about it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnExpression("'${county.service}' != 'gateway'")
final class RequestIdFilter extends OncePerRequestFilter {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = Objects.requireNonNullElse(request.getHeader("X-Request-Id"), "");
    if (!ID.matcher(id).matches()) {
      chain.doFilter(request, response);
      return;
    }
    try (var ignored = MDC.putCloseable("requestId", id)) {
      chain.doFilter(request, response);
    }
  }
}
