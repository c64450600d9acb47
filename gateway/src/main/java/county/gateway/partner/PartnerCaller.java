package county.gateway.partner;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A partner's client whose token from outside was accepted for this request. */
public final class PartnerCaller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Partner partner;
  private final transient Set<String> scopes;

  PartnerCaller(Partner partner, Set<String> scopes) {
    super(List.of());
    this.partner = partner;
    this.scopes = Set.copyOf(scopes);
    setAuthenticated(true);
  }

  /** The client, as it was granted at most a minute ago. */
  public Partner partner() {
    return partner;
  }

  /** What its token carries and it is still granted. */
  Set<String> scopes() {
    return scopes;
  }

  @Override
  public String getName() {
    return partner.clientId();
  }

  @Override
  public Partner getPrincipal() {
    return partner;
  }

  @Override
  public String getCredentials() {
    return "";
  }
}
