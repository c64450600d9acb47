package county.platform.audit;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 登录日志: who came in, was turned away, or left. */
@Component
public class LoginLog {

  /** How it went. */
  public enum Outcome {
    LOGGED_IN,
    REFUSED,
    LOCKED,
    LOGGED_OUT
  }

  private final LogService log;

  LoginLog(LogService log) {
    this.log = log;
  }

  /**
   * @param account the name that was given, which need not exist
   * @param address of the client
   */
  public void record(String account, Outcome outcome, String address) {
    log.append(
        LogKind.LOGIN,
        account,
        Map.of("account", account, "outcome", outcome.name(), "address", address));
  }
}
