package county.gateway.session;

import county.gateway.account.Account;
import county.gateway.account.AccountService;
import county.platform.audit.LoginLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Lets staff in by password. It holds no transaction: hashing takes longer than a connection should
 * be kept, and a failed login must stay on record.
 */
@Service
class LoginService {

  private final AccountService accounts;
  private final LoginAttemptService attempts;
  private final PasswordEncoder passwords;
  private final LoginLog log;
  private final InstantSource clock;
  private final String nobodysHash;

  LoginService(
      AccountService accounts,
      LoginAttemptService attempts,
      PasswordEncoder passwords,
      LoginLog log,
      @Qualifier("loginClock") InstantSource clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.passwords = passwords;
    this.log = log;
    this.clock = clock;
    this.nobodysHash = String.valueOf(passwords.encode("nobody has this password"));
  }

  /** How a login ended. */
  sealed interface Outcome {
    record Accepted(StaffMember member) implements Outcome {}

    /**
     * @param left attempts before the account is locked; none: it is locked now
     */
    record Rejected(int left) implements Outcome {}

    record Locked(Duration time) implements Outcome {}

    /** The password is right, but was handed over too long ago. */
    record Expired() implements Outcome {}
  }

  /**
   * An account that does not exist takes as long and is counted and told like one whose password is
   * wrong.
   */
  Outcome login(String typed, String password, String address) {
    var username = typed.strip().toLowerCase(Locale.ROOT);
    var outcome = attempt(username, password, address);
    logged(outcome).ifPresent(how -> log.record(username, how, address));
    return outcome;
  }

  /** All steps of the login are done. */
  void letIn(StaffMember member, String address) {
    log.record(member.username(), LoginLog.Outcome.LOGGED_IN, address);
  }

  /** The code of the second factor was wrong. */
  void refused(StaffMember member, String address, boolean locked) {
    log.record(
        member.username(), locked ? LoginLog.Outcome.LOCKED : LoginLog.Outcome.REFUSED, address);
  }

  void loggedOut(StaffMember member, String address) {
    log.record(member.username(), LoginLog.Outcome.LOGGED_OUT, address);
  }

  private Outcome attempt(String username, String password, String address) {
    var attempt = attempts.begin(username, address);
    if (attempt.refused()) {
      return new Outcome.Locked(attempt.locked());
    }
    var account = accounts.named(username);
    boolean right =
        passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
    if (!right || account.filter(Account::enabled).isEmpty()) {
      return attempt.left() > 0
          ? new Outcome.Rejected(attempt.left())
          : new Outcome.Locked(LoginAttemptService.LOCKED);
    }
    attempts.succeeded(username, address);
    var known = account.get();
    if (known.oneTimeUntil().filter(until -> until.isBefore(clock.instant())).isPresent()) {
      return new Outcome.Expired();
    }
    return new Outcome.Accepted(new StaffMember(known.id(), known.username(), known.name()));
  }

  /** A right password is on record once its owner is in. */
  private static Optional<LoginLog.Outcome> logged(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> Optional.empty();
      case Outcome.Rejected rejected -> Optional.of(LoginLog.Outcome.REFUSED);
      case Outcome.Expired expired -> Optional.of(LoginLog.Outcome.REFUSED);
      case Outcome.Locked locked -> Optional.of(LoginLog.Outcome.LOCKED);
    };
  }
}
