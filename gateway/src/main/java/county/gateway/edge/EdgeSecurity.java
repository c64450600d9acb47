package county.gateway.edge;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import county.gateway.session.StaffScope;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may knock where. Everything is refused that is not named here. */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

  /** No inline script; styles may be inline, because charts need it. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String SESSION = "/api/gateway/v1/session";
  private static final Set<String> LOGINS = Set.of("POST " + SESSION, "POST /oauth2/token");

  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict"));
    return tokens;
  }

  @Bean
  @Order(3)
  SecurityFilterChain door(
      HttpSecurity http,
      EdgeSettings settings,
      CsrfTokenRepository csrfTokens,
      StaffScope scope,
      Optional<InsidePort> insidePort)
      throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        GET,
                        "/actuator/health",
                        "/.well-known/jwks.json",
                        "/.well-known/oauth-authorization-server")
                    .permitAll()
                    .requestMatchers(GET, InsidePort.FIGURES)
                    .access((login, request) -> new AuthorizationDecision(insidePort.isPresent()))
                    .requestMatchers("/swagger-ui/**", "/swagger-ui.html")
                    .authenticated()
                    .requestMatchers("/actuator/**", "/.well-known/**", "/error")
                    .denyAll()
                    .requestMatchers(
                        GET, SESSION, "/api/gateway/v1/csrf", "/api/gateway/v1/openapi")
                    .permitAll()
                    .requestMatchers(POST, SESSION, SESSION + "/second-factor/**")
                    .permitAll()
                    .requestMatchers(PUT, SESSION + "/password")
                    .permitAll()
                    .requestMatchers(GET, OpenToAll.FORM)
                    .permitAll()
                    .requestMatchers(POST, OpenToAll.SENT)
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .requestMatchers(GET, "/**")
                    .permitAll()
                    .requestMatchers(HEAD, "/**")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(EdgeSecurity::headers)
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, cause) -> {
                          if (request.getRequestURI().startsWith("/swagger-ui")) {
                            response.sendRedirect("/login");
                          } else {
                            DoorProblem.unauthenticated().writeTo(response);
                          }
                        })
                    .accessDeniedHandler(
                        (request, response, cause) ->
                            (cause instanceof CsrfException
                                    ? DoorProblem.csrf()
                                    : DoorProblem.denied())
                                .writeTo(response)))
        .addFilterAfter(
            new RateFilter(new RateLimits(settings.rates().account()), EdgeSecurity::account),
            ExceptionTranslationFilter.class)
        .addFilterAfter(new BodyLimits(settings), AuthorizationFilter.class)
        .addFilterAfter(scope, BodyLimits.class)
        .build();
  }

  @Bean
  FilterRegistrationBean<DatabaseAway> databaseAway(EdgeSettings settings) {
    var registration = new FilterRegistrationBean<>(new DatabaseAway(settings));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return registration;
  }

  /** Counted before the session is looked up, so that a flood does not reach the database. */
  @Bean
  FilterRegistrationBean<RateFilter> addressRate(EdgeSettings settings) {
    return first(
        new RateFilter(new RateLimits(settings.rates().address()), EdgeSecurity::address), 1);
  }

  @Bean
  FilterRegistrationBean<RateFilter> loginRate(EdgeSettings settings) {
    return first(
        new RateFilter(
            new RateLimits(settings.rates().login()),
            request ->
                LOGINS.contains(request.getMethod() + " " + request.getRequestURI())
                    ? address(request)
                    : Optional.empty()),
        2);
  }

  /** Who has no account is known by the address only. */
  @Bean
  FilterRegistrationBean<RateFilter> publicRate(EdgeSettings settings) {
    return first(
        new RateFilter(
            RateLimits.daily(settings.rates().publicPerDay()),
            request -> OpenToAll.includes(request) ? address(request) : Optional.empty()),
        2);
  }

  /** It stands in the security chain, once. */
  @Bean
  FilterRegistrationBean<StaffScope> scopeInChainOnly(StaffScope scope) {
    var registration = new FilterRegistrationBean<>(scope);
    registration.setEnabled(false);
    return registration;
  }

  private static FilterRegistrationBean<RateFilter> first(RateFilter filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
    return registration;
  }

  private static Optional<String> address(HttpServletRequest request) {
    return Optional.of(request.getRemoteAddr());
  }

  private static Optional<String> account(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/api/")) {
      return Optional.empty();
    }
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(login -> !(login instanceof AnonymousAuthenticationToken))
        .map(login -> login.getName());
  }

  static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(self), geolocation=(self), microphone=()"));
  }
}
