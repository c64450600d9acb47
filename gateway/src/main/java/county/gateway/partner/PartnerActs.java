package county.gateway.partner;

import county.gateway.account.ActLog;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators do with a client. */
@Component
final class PartnerActs extends ActLog<PartnerActs.Kind, PartnerActs.Act> {

  /** The acts there are. */
  enum Kind {
    CREATED,
    GRANTED,
    ROTATED,
    DISABLED,
    ENABLED
  }

  /** An act as it is read. */
  record Act(Instant at, String byName, Kind kind, String detail) {}

  PartnerActs(JdbcClient jdbc) {
    super(jdbc, "partner", Kind.class, Act::new);
  }
}
