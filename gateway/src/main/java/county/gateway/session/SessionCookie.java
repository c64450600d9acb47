package county.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The cookie that names a session. */
public final class SessionCookie {

  private SessionCookie() {}

  /** Whether a request carries one, good or not. */
  public static boolean isIn(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies != null
        && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(SessionStore.COOKIE));
  }
}
