package county.gateway.session;

import county.platform.web.Problem;
import county.platform.web.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Login, logout, and who one is at the moment. */
@RestController
@RequestMapping("/api/gateway/v1")
class SessionController {

  private static final String OWN = "says or changes only what the caller's own session holds";

  private final LoginService logins;
  private final SessionViews views;
  private final CurrentStaff staff;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy newCsrfToken;

  SessionController(
      LoginService logins, SessionViews views, CurrentStaff staff, CsrfTokenRepository csrfTokens) {
    this.logins = logins;
    this.views = views;
    this.staff = staff;
    this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
  }

  record Login(String username, String password) {
    Login {
      username = Objects.requireNonNullElse(username, "");
      password = Objects.requireNonNullElse(password, "");
    }
  }

  record Choice(String id) {}

  record Csrf(String headerName, String token) {}

  @GetMapping("/csrf")
  @PublicEndpoint("whoever wants to log in needs the token first")
  Csrf csrf(CsrfToken token) {
    return new Csrf(token.getHeaderName(), token.getToken());
  }

  @GetMapping("/session")
  @PublicEndpoint(OWN)
  SessionView session(HttpServletRequest request) {
    return views.of(request);
  }

  @PostMapping("/session")
  @PublicEndpoint("this is the login")
  SessionView login(
      @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
    return switch (logins.login(login.username(), login.password(), request.getRemoteAddr())) {
      case LoginService.Outcome.Accepted(StaffMember member) -> {
        open(member, request, response);
        yield views.of(request);
      }
      case LoginService.Outcome.Rejected rejected -> throw LoginProblems.rejected(rejected.left());
      case LoginService.Outcome.Locked locked -> throw LoginProblems.locked(locked.time());
    };
  }

  @DeleteMapping("/session")
  @PublicEndpoint(OWN)
  ResponseEntity<Void> logout(HttpServletRequest request) {
    staff.member().ifPresent(member -> logins.loggedOut(member, request.getRemoteAddr()));
    end(request);
    SecurityContextHolder.clearContext();
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/session/appointment")
  @PublicEndpoint(OWN)
  SessionView choose(@RequestBody Choice choice, HttpServletRequest request) {
    var member = staff.member().orElseThrow(LoginProblems::noLogin);
    var appointment =
        staff.appointments(member).stream()
            .filter(one -> one.id().equals(choice.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND, "gateway.appointment.not-found", "您没有这个岗位，或任职已到期。"));
    CurrentStaff.choose(request, appointment);
    return views.of(request);
  }

  /**
   * A new session with a new id: whatever the client held before the login is worth nothing after
   * it.
   */
  private void open(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    Authentication login =
        UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
    var context = new SecurityContextImpl(login);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    newCsrfToken.onAuthentication(login, request, response);
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken(); // made, and its cookie sent, only when somebody asks for it
    }
  }

  private static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
