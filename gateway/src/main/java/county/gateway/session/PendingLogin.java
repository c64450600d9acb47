package county.gateway.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody whose password was right and who is not in yet. It stands in the session in place of a
 * login, so everything that asks for a login refuses him.
 *
 * @param codeGiven whether the second factor was shown in this login
 */
record PendingLogin(StaffMember member, boolean codeGiven, Instant since) implements Serializable {

  private static final long serialVersionUID = 1L;

  PendingLogin withCode() {
    return new PendingLogin(member, true, since);
  }
}
