package county.gateway.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What passes the door. Inwards only the listed headers do, so that no identity, cookie or
 * forwarding claim from outside reaches a service; outwards everything but what is the door's own
 * to say.
 */
final class ForwardedHeaders {

  private static final Set<String> INWARDS =
      Set.of(
          "accept",
          "accept-language",
          "content-type",
          "content-length",
          "transfer-encoding",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-range",
          "range",
          "idempotency-key");

  private static final Set<String> KEPT_BACK =
      Set.of(
          "set-cookie",
          "server",
          "www-authenticate",
          "x-frame-options",
          "x-xss-protection",
          "x-content-type-options",
          "strict-transport-security",
          "content-security-policy",
          "x-request-id");

  private ForwardedHeaders() {}

  static ServerRequest ofRequest(ServerRequest request, String token) {
    return ofRequest(request, Optional.of(token));
  }

  /**
   * @param token empty for what is open to everybody
   */
  static ServerRequest ofRequest(ServerRequest request, Optional<String> token) {
    var servlet = request.servletRequest();
    return ServerRequest.from(request)
        .headers(
            headers -> {
              headers
                  .headerNames()
                  .forEach(
                      name -> {
                        if (!INWARDS.contains(name.toLowerCase(Locale.ROOT))) {
                          headers.remove(name);
                        }
                      });
              token.ifPresent(headers::setBearerAuth);
              headers.set(RequestId.HEADER, RequestId.of(servlet));
            })
        .build();
  }

  /** The address of the client, for the logs of the service. */
  static HttpHeaders withAddress(HttpHeaders headers, ServerRequest request) {
    var named = new HttpHeaders();
    named.addAll(headers);
    named.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
    return named;
  }

  static HttpHeaders ofAnswer(HttpHeaders answer) {
    var kept = new HttpHeaders();
    answer.forEach(
        (name, values) -> {
          if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) {
            kept.addAll(name, values);
          }
        });
    var location = answer.getFirst(HttpHeaders.LOCATION);
    if (location != null) {
      kept.set(HttpHeaders.LOCATION, withoutHost(location));
    }
    return kept;
  }

  /** Services are not reachable from outside: a location never names their host. */
  private static String withoutHost(String location) {
    var uri = URI.create(location);
    if (!uri.isAbsolute()) {
      return location;
    }
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
