package county.gateway.session;

import county.platform.web.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What somebody reads whom the door does not let in. It never says whether the account exists. */
final class LoginProblems {

  private LoginProblems() {}

  static Problem rejected(int left) {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "gateway.login.rejected", "账号或口令错误，还可再试 %d 次。".formatted(left));
  }

  static Problem locked(Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "gateway.login.locked",
            "连续登录失败次数过多，已暂时锁定，请 %d 分钟后再试。".formatted(minutes))
        .with("retryAfterSeconds", wait.toSeconds());
  }

  static Problem wrongCode(int left) {
    return left > 0
        ? Problem.of(
            HttpStatus.UNAUTHORIZED,
            "gateway.factor.rejected",
            "动态口令不对或已经用过，请等手机上出现下一个再试，还可再试 %d 次。".formatted(left))
        : locked(LoginAttemptService.LOCKED);
  }

  static Problem oneTimeExpired() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "gateway.login.one-time-expired", "一次性口令已经过期，请联系系统管理员重新设置。");
  }

  static Problem noLogin() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "county.access.unauthenticated", "请先登录，或登录已过期，请重新登录。");
  }
}
