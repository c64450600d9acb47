package county.platform.web;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A service lets in who brings a token of the gateway; what he may then do each endpoint says. The
 * gateway has its own chains.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${county.service}' != 'gateway'")
class SecurityConfiguration {

  @Bean
  GatewayTokens gatewayTokens(
      @Value("${county.jwks-url}") String jwksUrl, Permissions permissions) {
    return new GatewayTokens(GatewayTokens.signaturesBy(jwksUrl), Clock.systemUTC(), permissions);
  }

  @Bean
  SecurityFilterChain serviceSecurity(
      HttpSecurity http,
      GatewayTokens tokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    AuthenticationEntryPoint answer401 =
        (request, response, failure) ->
            problems.resolveException(
                request, response, null, PermissionInterceptor.unauthenticated());
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(
                        "/api/**",
                        "/actuator/health/**",
                        "/actuator/prometheus",
                        "/v3/api-docs/**",
                        "/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens)
                                .jwtAuthenticationConverter(
                                    token -> new UserToken(tokens.userOf(token), token)))
                    .authenticationEntryPoint(answer401)
                    .withObjectPostProcessor(failuresTo(new BearerFailures(problems))))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(answer401)
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            problems.resolveException(
                                request, response, null, PermissionInterceptor.denied())))
        .addFilterAfter(new ScopeFilter(), BearerTokenAuthenticationFilter.class)
        .build();
  }

  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(
      BearerFailures failures) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(failures);
        return filter;
      }
    };
  }
}
