package county.gateway.session;

import county.gateway.account.Account;
import county.gateway.account.AccountService;
import county.gateway.factor.FactorService;
import county.gateway.factor.FactorService.Need;
import county.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which step a login stands at. The account is looked up at each, so a disabled one gets no
 * further.
 */
@Component
class LoginSteps {

  private static final String PENDING = "pending-login";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final AccountService accounts;
  private final FactorService factors;
  private final InstantSource clock;

  LoginSteps(
      AccountService accounts,
      FactorService factors,
      @Qualifier("loginClock") InstantSource clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.clock = clock;
  }

  PendingLogin begin(StaffMember member) {
    return new PendingLogin(member, false, clock.instant());
  }

  /** The next step; empty: he is in. */
  Optional<LoginStep> next(PendingLogin pending) {
    var account = account(pending);
    var need = factors.need(account);
    if (need == Need.CODE && !pending.codeGiven()) {
      return Optional.of(LoginStep.GIVE_CODE);
    }
    if (account.oneTimeUntil().isPresent()) {
      return Optional.of(LoginStep.CHANGE_PASSWORD);
    }
    return need == Need.ENROL ? Optional.of(LoginStep.ENROL) : Optional.empty();
  }

  Account account(PendingLogin pending) {
    return accounts
        .withId(pending.member().account())
        .filter(Account::enabled)
        .orElseThrow(LoginProblems::noLogin);
  }

  /** The login that goes on in this session, unless it took too long. */
  Optional<PendingLogin> pending(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((PendingLogin) session.getAttribute(PENDING))
            .filter(pending -> pending.since().plus(PATIENCE).isAfter(clock.instant()));
  }

  /**
   * @throws Problem 401 when no login goes on, 409 when it stands at another step
   */
  PendingLogin at(LoginStep step, HttpServletRequest request) {
    var pending = pending(request).orElseThrow(LoginProblems::noLogin);
    if (next(pending).filter(step::equals).isEmpty()) {
      throw Problem.of(HttpStatus.CONFLICT, "gateway.login.other-step", "登录进行到了另一步，请刷新页面后继续。");
    }
    return pending;
  }

  static void keep(HttpServletRequest request, PendingLogin pending) {
    request.getSession().setAttribute(PENDING, pending);
  }
}
