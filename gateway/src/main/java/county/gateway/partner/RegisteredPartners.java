package county.gateway.partner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The clients as the authorization server wants them. They are changed by administrators only. */
@Component
class RegisteredPartners implements RegisteredClientRepository {

  static final Duration LIFE = Duration.ofMinutes(30);

  private final PartnerRegister register;

  RegisteredPartners(PartnerRegister register) {
    this.register = register;
  }

  static RegisteredClient client(Partner partner) {
    return RegisteredClient.withId(partner.id().toString())
        .clientId(partner.clientId())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(partner.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
        .build();
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return register.open(clientId).map(RegisteredPartners::client).orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return null;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients are made by administrators");
  }
}
