package county.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that has begun cannot become a problem any more: the failure goes on to the server,
 * which cuts the connection, so that nobody takes half a download for the whole. A {@link Problem}
 * is thrown before an answer begins; the server calls that answer committed, too, once it has seen
 * that the request was cut short.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TornAnswers implements HandlerExceptionResolver {

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (response.isCommitted() && !(failure instanceof Problem)) {
      throw new TornAnswer(failure);
    }
    return null;
  }

  private static final class TornAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TornAnswer(Exception cause) {
      super("the answer broke off: " + cause.getMessage(), cause);
    }
  }
}
