package county.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts codes like passwords: five wrong ones in a row lock, whatever was right before. */
@Component
class CodeCheck {

  private final LoginAttemptService attempts;
  private final LoginService logins;

  CodeCheck(LoginAttemptService attempts, LoginService logins) {
    this.attempts = attempts;
    this.logins = logins;
  }

  /**
   * @throws county.platform.web.Problem 401 for a wrong code, 429 while locked
   */
  void require(StaffMember member, HttpServletRequest request, BooleanSupplier right) {
    take(member, request, () -> right.getAsBoolean() ? Optional.of(member) : Optional.empty());
  }

  /** What a right code brings. */
  <T> T take(StaffMember member, HttpServletRequest request, Supplier<Optional<T>> tried) {
    var address = request.getRemoteAddr();
    var attempt = attempts.beginCode(member.username(), address);
    if (attempt.refused()) {
      logins.refused(member, address, true);
      throw LoginProblems.locked(attempt.locked());
    }
    var brought = tried.get();
    if (brought.isEmpty()) {
      logins.refused(member, address, false);
      throw LoginProblems.wrongCode(attempt.left());
    }
    attempts.codeSucceeded(member.username(), address);
    return brought.get();
  }
}
