package county.gateway.edge;

import county.gateway.partner.OutsideTokens;
import county.gateway.partner.PartnerQuota;
import county.gateway.partner.PartnerScope;
import county.gateway.partner.PartnerTokens;
import county.gateway.session.SessionCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in for partner agencies: a bearer token in place of a session. It opens the API only, has
 * no cookies, so needs no CSRF token, and what it brings never goes further than this.
 */
@Configuration(proxyBeanMethods = false)
class PartnerDoor {

  private static final String SCHEME = "bearer ";

  /** All that the door itself has for partners; the rest of it is for staff. */
  private static final String[] OWN = {
    "/api/gateway/v1/partner-access", "/api/gateway/v1/partner-openapi"
  };

  @Bean
  @Order(2)
  SecurityFilterChain partners(
      HttpSecurity http,
      EdgeSettings settings,
      OutsideTokens tokens,
      PartnerQuota quota,
      PartnerScope scope) {
    AuthenticationEntryPoint refuse =
        (request, response, failure) -> {
          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
          DoorProblem.badToken().writeTo(response);
        };
    return http.securityMatcher(PartnerDoor::isPartner)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(OWN)
                    .authenticated()
                    .requestMatchers("/api/gateway/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(EdgeSecurity::headers)
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens.decoder())
                                .jwtAuthenticationConverter(tokens::callerOf))
                    .authenticationEntryPoint(refuse))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(refuse)
                    .accessDeniedHandler(
                        (request, response, cause) -> DoorProblem.denied().writeTo(response)))
        .addFilterAfter(new Rate(quota), AuthorizationFilter.class)
        .addFilterAfter(new BodyLimits(settings), Rate.class)
        .addFilterAfter(scope, BodyLimits.class)
        .build();
  }

  /** It stands in the security chain, once. */
  @Bean
  FilterRegistrationBean<PartnerScope> partnerScopeInChainOnly(PartnerScope scope) {
    var registration = new FilterRegistrationBean<>(scope);
    registration.setEnabled(false);
    return registration;
  }

  /** Somebody with a session is staff, whatever else the request carries. */
  private static boolean isPartner(HttpServletRequest request) {
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && request.getRequestURI().startsWith("/api/")
        && !SessionCookie.isIn(request);
  }

  private static final class Rate extends OncePerRequestFilter {

    private final PartnerQuota quota;

    Rate(PartnerQuota quota) {
      this.quota = quota;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var wait = PartnerTokens.caller().map(caller -> quota.takeRequest(caller.partner()));
      if (wait.isPresent() && wait.get().isPositive()) {
        DoorProblem.tooManyRequests(wait.get()).writeTo(response);
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
