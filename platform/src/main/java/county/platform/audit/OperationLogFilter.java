package county.platform.audit;

import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** 操作日志: each request that is no reading, with how it ended; the path only, never query or body. */
final class OperationLogFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OperationLogFilter.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final LogService log;

  OperationLogFilter(LogService log) {
    this.log = log;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean ended = false;
    try {
      chain.doFilter(request, response);
      ended = true;
    } finally {
      int status = ended ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      CurrentScope.user().ifPresent(user -> note(user, request, status));
    }
  }

  /**
   * The operation has happened: when its entry cannot be written, that is an alarm and no answer to
   * the user.
   */
  private void note(CurrentUser user, HttpServletRequest request, int status) {
    try {
      var appointment = user.appointment();
      log.append(
          LogKind.OPERATION,
          Map.of(
              "name", user.name(),
              "role", appointment.role(),
              "area", appointment.area(),
              "unit", appointment.unit(),
              "method", request.getMethod(),
              "path", request.getRequestURI(),
              "status", status,
              "address", Objects.requireNonNullElse(request.getRemoteAddr(), "")));
    } catch (RuntimeException e) {
      LOG.error(
          "the operation log took no entry of {} {}",
          request.getMethod(),
          request.getRequestURI(),
          e);
    }
  }
}
