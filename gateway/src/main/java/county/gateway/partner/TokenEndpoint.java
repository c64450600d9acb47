package county.gateway.partner;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where partners get their token: the client-credentials grant (RFC 6749, 4.4) and the metadata that
 * names it (RFC 8414), in a filter chain of their own. Nothing else of the authorization server is
 * reachable.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {

  private static final String TOKEN = "/oauth2/token";
  private static final String METADATA = "/.well-known/oauth-authorization-server";

  /** What the framework's metadata names and this door does not offer. */
  private static final List<String> NOT_OFFERED =
      List.of(
          "authorization_endpoint",
          "pushed_authorization_request_endpoint",
          "device_authorization_endpoint",
          "jwks_uri",
          "revocation_endpoint",
          "revocation_endpoint_auth_methods_supported",
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "code_challenge_methods_supported",
          "tls_client_certificate_bound_access_tokens",
          "dpop_signing_alg_values_supported",
          "response_types_supported");

  @Bean
  @Order(1)
  SecurityFilterChain tokens(
      HttpSecurity http,
      RegisteredPartners clients,
      ClientSecretCheck secrets,
      OutsideTokens outside) {
    return http.securityMatcher(TOKEN, METADATA)
        .oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(clients)
                    .authorizationService(new UnkeptTokens())
                    .authorizationServerSettings(AuthorizationServerSettings.builder().build())
                    .tokenGenerator(outside.generator())
                    .clientAuthentication(
                        client ->
                            client.authenticationProviders(
                                providers -> {
                                  providers.clear();
                                  providers.add(secrets);
                                }))
                    .authorizationServerMetadataEndpoint(
                        metadata ->
                            metadata.authorizationServerMetadataCustomizer(TokenEndpoint::offer)))
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  private static void offer(OAuth2AuthorizationServerMetadata.Builder metadata) {
    metadata
        .grantTypes(
            grants -> {
              grants.clear();
              grants.add("client_credentials");
            })
        .tokenEndpointAuthenticationMethods(
            methods -> {
              methods.clear();
              methods.addAll(List.of("client_secret_basic", "client_secret_post"));
            })
        .claims(claims -> NOT_OFFERED.forEach(claims::remove));
  }
}
