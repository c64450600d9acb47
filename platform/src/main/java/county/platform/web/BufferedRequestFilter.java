package county.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Holds the body of JSON requests that bring an Idempotency-Key; streams pass untouched. */
final class BufferedRequestFilter extends OncePerRequestFilter {

  private final HandlerExceptionResolver problems;

  BufferedRequestFilter(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getHeader(Idempotency.HEADER) == null
        || type == null
        || !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest buffered;
    try {
      buffered = new BufferedRequest(request);
    } catch (Problem tooLarge) {
      problems.resolveException(request, response, null, tooLarge);
      return;
    }
    chain.doFilter(buffered, response);
  }
}
