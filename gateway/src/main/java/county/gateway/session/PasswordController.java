package county.gateway.session;

import county.platform.web.Answers;
import county.platform.web.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes one's own password. */
@RestController
class PasswordController {

  private final PasswordChange change;
  private final CurrentStaff staff;

  PasswordController(PasswordChange change, CurrentStaff staff) {
    this.change = change;
    this.staff = staff;
  }

  record Change(@NotNull String current, @NotNull String next) {}

  /** Ends all other sessions of the account: whoever knew the old password is out. */
  @PutMapping("/api/gateway/v1/session/password")
  @PublicEndpoint("changes only the caller's own password, which has to be known")
  ResponseEntity<Void> change(@Valid @RequestBody Change wish, HttpServletRequest request) {
    var member = staff.member().orElseThrow(LoginProblems::noLogin);
    Answers.valueOf(
        change.change(
            member,
            wish.current(),
            wish.next(),
            request.getRemoteAddr(),
            request.getSession().getId()));
    return ResponseEntity.noContent().build();
  }
}
