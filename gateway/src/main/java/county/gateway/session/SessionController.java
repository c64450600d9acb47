package county.gateway.session;

import county.platform.web.Problem;
import county.platform.web.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
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
  private final LoginSteps steps;
  private final LoginDoor door;
  private final SessionViews views;
  private final CurrentStaff staff;

  SessionController(
      LoginService logins,
      LoginSteps steps,
      LoginDoor door,
      SessionViews views,
      CurrentStaff staff) {
    this.logins = logins;
    this.steps = steps;
    this.door = door;
    this.views = views;
    this.staff = staff;
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
  @PublicEndpoint("this is the login; its answer may ask for a further step")
  SessionView login(
      @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
    return switch (logins.login(login.username(), login.password(), request.getRemoteAddr())) {
      case LoginService.Outcome.Accepted(StaffMember member) -> {
        door.pass(steps.begin(member), request, response);
        yield views.of(request);
      }
      case LoginService.Outcome.Rejected rejected -> throw LoginProblems.rejected(rejected.left());
      case LoginService.Outcome.Expired expired -> throw LoginProblems.oneTimeExpired();
      case LoginService.Outcome.Locked locked -> throw LoginProblems.locked(locked.time());
    };
  }

  @DeleteMapping("/session")
  @PublicEndpoint(OWN)
  ResponseEntity<Void> logout(HttpServletRequest request) {
    staff.member().ifPresent(member -> logins.loggedOut(member, request.getRemoteAddr()));
    LoginDoor.end(request);
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
}
