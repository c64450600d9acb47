package county.gateway.session;

import county.gateway.account.Account;
import county.gateway.account.AccountService;
import county.gateway.account.OpenSessions;
import county.platform.policy.Result;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes a password for whoever knows the old one. A wrong old one counts like a failed login. */
@Component
class PasswordChange {

  private final AccountService accounts;
  private final LoginAttemptService attempts;
  private final PasswordEncoder passwords;
  private final OpenSessions sessions;

  PasswordChange(
      AccountService accounts,
      LoginAttemptService attempts,
      PasswordEncoder passwords,
      OpenSessions sessions) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * @param kept id of the session that goes on
   */
  Result<Account> change(
      StaffMember member, String current, String next, String address, String kept) {
    var attempt = attempts.begin(member.username(), address);
    if (attempt.refused()) {
      throw LoginProblems.locked(attempt.locked());
    }
    var account = accounts.withId(member.account()).orElseThrow(LoginProblems::noLogin);
    if (!passwords.matches(current, account.passwordHash())) {
      throw LoginProblems.rejected(attempt.left());
    }
    attempts.succeeded(member.username(), address);
    return accounts
        .changePassword(account, next)
        .onSuccess(changed -> sessions.endOthers(member.account(), kept));
  }
}
