package county.gateway.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where partners get their token: the client-credentials grant (RFC 6749, 4.4), in a filter chain
 * of its own. Nothing else of the authorization server is reachable.
 */
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {

  static final String TOKEN = "/oauth2/token";

  @Bean
  @Order(1)
  SecurityFilterChain tokens(
      HttpSecurity http,
      RegisteredPartners clients,
      ClientSecretCheck secrets,
      OutsideTokens outside) {
    return http.securityMatcher(TOKEN)
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
                                })))
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
