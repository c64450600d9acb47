package county.gateway.account;

import java.util.UUID;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** The open sessions of an account: its id is the name under which they are found. */
@Component
public final class OpenSessions {

  private final JdbcIndexedSessionRepository sessions;

  OpenSessions(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  public void end(UUID account) {
    endOthers(account, "");
  }

  /**
   * @param kept id of the session that goes on
   */
  public void endOthers(UUID account, String kept) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(session -> !session.equals(kept))
        .forEach(sessions::deleteById);
  }
}
