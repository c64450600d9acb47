package county.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in when no step of the login is left, else notes how far it has come. Either way in
 * a new session with a new id: whatever the client held before is worth nothing after it.
 */
@Component
class LoginDoor {

  private final LoginSteps steps;
  private final LoginService logins;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy newCsrfToken;

  LoginDoor(LoginSteps steps, LoginService logins, CsrfTokenRepository csrfTokens) {
    this.steps = steps;
    this.logins = logins;
    this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
  }

  void pass(PendingLogin pending, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    if (steps.next(pending).isPresent()) {
      LoginSteps.keep(request, pending);
      return;
    }
    var member = pending.member();
    Authentication login =
        UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    var context = new SecurityContextImpl(login);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    newCsrfToken.onAuthentication(login, request, response);
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken(); // made, and its cookie sent, only when somebody asks for it
    }
    logins.letIn(member, request.getRemoteAddr());
  }

  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
