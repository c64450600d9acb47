package county.gateway.edge;

import county.gateway.edge.EdgeSettings.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Calls a service behind its circuit breaker. Only a GET is tried a second time, and only when no
 * answer came; whatever the client broke is the client's failure, not the service's.
 */
@Component
class ServiceCalls {

  private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);

  private final CircuitBreakerFactory<?, ?> breakers;
  private final EdgeSettings settings;

  ServiceCalls(CircuitBreakerFactory<?, ?> breakers, EdgeSettings settings) {
    this.breakers = breakers;
    this.settings = settings;
  }

  ServerResponse call(
      String name, Service service, ServerRequest request, HandlerFunction<ServerResponse> next) {
    var kind = CallKind.of(request.servletRequest());
    return breakers
        .create(Breakers.id(name, kind))
        .run(() -> attempt(request, next), failure -> refuse(service, request, failure).answer());
  }

  private static ServerResponse attempt(
      ServerRequest request, HandlerFunction<ServerResponse> next) {
    try {
      return once(request, next);
    } catch (ResourceAccessException lost) {
      if (!request.method().equals(HttpMethod.GET)) {
        throw lost;
      }
      return once(request, next);
    }
  }

  private static ServerResponse once(ServerRequest request, HandlerFunction<ServerResponse> next) {
    try {
      return next.handle(request);
    } catch (RuntimeException failure) {
      throw clientBroke(request.servletRequest(), failure);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RuntimeException clientBroke(
      HttpServletRequest request, RuntimeException failure) {
    var broken = BoundedBody.failureOf(request);
    return broken == null ? failure : new ClientBroke(broken);
  }

  private DoorProblem refuse(Service service, ServerRequest request, Throwable failure) {
    var cause = unwrap(failure);
    if (cause instanceof ClientBroke broke) {
      return broke.getCause() instanceof BoundedBody.TooLarge
          ? DoorProblem.bodyTooLarge(BodyLimits.of(settings, request.servletRequest()))
          : DoorProblem.uploadBroken();
    }
    log.warn(
        "{} {} answered nothing: {}", request.method(), service.url(), cause.getClass().getName());
    return cause instanceof TimeoutException
        ? DoorProblem.serviceSlow(service.label())
        : DoorProblem.serviceDown(service.label(), settings.breaker().openFor());
  }

  private static Throwable unwrap(Throwable failure) {
    var cause = failure;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** The body ended before its announced length, or grew beyond the limit. */
  static final class ClientBroke extends RuntimeException {
    ClientBroke(IOException cause) {
      super(cause);
    }
  }
}
