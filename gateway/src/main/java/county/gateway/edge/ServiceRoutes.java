package county.gateway.edge;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import county.gateway.edge.EdgeSettings.Service;
import county.gateway.partner.PartnerTokens;
import county.gateway.session.SessionTokens;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code /api/<service>/**} goes to that service, with a signed token in place of the session. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

  @Bean
  RouterFunction<ServerResponse> routesToServices(
      EdgeSettings settings, ServiceCalls calls, SessionTokens tokens, PartnerCalls partners) {
    return settings.services().entrySet().stream()
        .map(
            entry ->
                route(entry.getKey())
                    .route(RequestPredicates.path("/api/" + entry.getKey() + "/**"), http())
                    .filter(inside(entry.getKey(), entry.getValue(), calls, tokens, partners))
                    .before(uri(entry.getValue().url()))
                    .build())
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  /** The last of the header filters, because the gateway's own drop every such header. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  RequestHttpHeadersFilter clientAddress() {
    return (headers, request) -> ForwardedHeaders.withAddress(headers, request);
  }

  @Bean
  ResponseHttpHeadersFilter answerHeaders() {
    return (headers, response) -> ForwardedHeaders.ofAnswer(headers);
  }

  private static HandlerFilterFunction<ServerResponse, ServerResponse> inside(
      String name,
      Service service,
      ServiceCalls calls,
      SessionTokens tokens,
      PartnerCalls partners) {
    return (request, next) -> {
      if (PartnerTokens.caller().isPresent()) {
        return partners.call(request, inwards -> calls.call(name, service, inwards, next));
      }
      var token = tokens.tokenFor(request.servletRequest());
      if (token.isEmpty() && !OpenToAll.includes(request.servletRequest())) {
        return DoorProblem.unauthenticated().answer();
      }
      return calls.call(name, service, ForwardedHeaders.ofRequest(request, token), next);
    };
  }
}
