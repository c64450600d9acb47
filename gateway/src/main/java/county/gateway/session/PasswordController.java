package county.gateway.session;

import county.platform.web.Answers;
import county.platform.web.InvalidInput;
import county.platform.web.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes one's own password. */
@RestController
class PasswordController {

  private final PasswordChange change;
  private final CurrentStaff staff;
  private final LoginSteps steps;
  private final LoginDoor door;

  PasswordController(PasswordChange change, CurrentStaff staff, LoginSteps steps, LoginDoor door) {
    this.change = change;
    this.staff = staff;
    this.steps = steps;
    this.door = door;
  }

  record Change(@Nullable String current, @Nullable String next) {

    void check() {
      new InvalidInput()
          .require(current != null, "current", null, "请填写现在的口令")
          .require(next != null, "next", null, "请填写新口令")
          .throwIfAny();
    }
  }

  /**
   * Ends all other sessions of the account: whoever knew the old password is out. Also the step of
   * a login with a one-time password, which then goes on.
   */
  @PutMapping("/api/gateway/v1/session/password")
  @PublicEndpoint("changes only the caller's own password, which has to be known")
  ResponseEntity<Void> change(
      @RequestBody Change wish, HttpServletRequest request, HttpServletResponse response) {
    var pending =
        staff.member().isPresent()
            ? Optional.<PendingLogin>empty()
            : Optional.of(steps.at(LoginStep.CHANGE_PASSWORD, request));
    var member = staff.member().or(() -> pending.map(PendingLogin::member)).orElseThrow();
    wish.check();
    Answers.valueOf(
        change.change(
            member,
            String.valueOf(wish.current()),
            String.valueOf(wish.next()),
            request.getRemoteAddr(),
            request.getSession().getId()));
    pending.ifPresent(login -> door.pass(login, request, response));
    return ResponseEntity.noContent().build();
  }
}
