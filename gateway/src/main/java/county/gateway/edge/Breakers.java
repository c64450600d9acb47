package county.gateway.edge;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.util.concurrent.Executors;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two breakers per service: one with the time limit, and one without it for uploads and downloads
 * (its ids stand in {@code disable-time-limiter-map} of application.yaml).
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

  static String id(String service, CallKind kind) {
    return kind == CallKind.ORDINARY ? service : service + "-stream";
  }

  @Bean
  Customizer<Resilience4JCircuitBreakerFactory> breakerDefaults(EdgeSettings settings) {
    var limit = TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build();
    var breaker =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(settings.breaker().calls())
            .minimumNumberOfCalls(settings.breaker().calls())
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.breaker().openFor())
            .permittedNumberOfCallsInHalfOpenState(2)
            .ignoreExceptions(ServiceCalls.ClientBroke.class)
            .build();
    return factory -> {
      factory.configureExecutorService(Executors.newVirtualThreadPerTaskExecutor());
      factory.configureDefault(
          id ->
              new Resilience4JConfigBuilder(id)
                  .circuitBreakerConfig(breaker)
                  .timeLimiterConfig(limit)
                  .build());
      for (var service : settings.services().keySet()) {
        factory.getTimeLimiterRegistry().addConfiguration(service, limit);
      }
    };
  }
}
