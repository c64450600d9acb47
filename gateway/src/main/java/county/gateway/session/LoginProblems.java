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

  static Problem noLogin() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED, "county.access.unauthenticated", "请先登录，或登录已过期，请重新登录。");
  }
}
