package county.gateway.account;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators do with an account. */
@Component
public final class Acts extends ActLog<Acts.Kind, Acts.Act> {

  /** The acts there are. */
  public enum Kind {
    CREATED,
    RENAMED,
    DISABLED,
    ENABLED,
    UNLOCKED,
    PASSWORD_RESET,
    FACTOR_RESET,
    GRANT_PROPOSED,
    GRANTED,
    GRANT_REFUSED,
    GRANT_ENDED
  }

  /** An act as it is read. */
  public record Act(Instant at, String byName, Kind kind, String detail) {}

  Acts(JdbcClient jdbc) {
    super(jdbc, "account", Kind.class, Act::new);
  }
}
