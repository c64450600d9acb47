package county.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large before they are read, cuts those that turn out too large, and
 * refuses kinds that would be parsed or unpacked on the way.
 */
final class BodyLimits extends OncePerRequestFilter {

  private final EdgeSettings settings;

  BodyLimits(EdgeSettings settings) {
    this.settings = settings;
  }

  static long of(EdgeSettings settings, HttpServletRequest request) {
    var bodies = settings.bodies();
    return (CallKind.of(request) == CallKind.UPLOAD ? bodies.upload() : bodies.ordinary())
        .toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = of(settings, request);
    if (isForm(request) || request.getHeader("Content-Encoding") != null) {
      DoorProblem.bodyKind().writeTo(response);
    } else if (request.getContentLengthLong() > limit) {
      response.setHeader("Connection", "close");
      DoorProblem.bodyTooLarge(limit).writeTo(response);
    } else {
      chain.doFilter(new BoundedBody(request, limit), response);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    if (type == null) {
      return false;
    }
    var lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded");
  }
}
