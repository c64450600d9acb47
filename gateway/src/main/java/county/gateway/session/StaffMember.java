package county.gateway.session;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is logged in. What they may see depends on the appointment worked in, which the session holds
 * apart.
 *
 * @param account id of the account; the name of the principal, so that all sessions of an account
 *     are found
 * @param name as colleagues know them
 */
record StaffMember(UUID account, String username, String name)
    implements AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return account.toString();
  }
}
