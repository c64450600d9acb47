package county.platform.web;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires {@link Idempotency} between the permission check and the controllers, and into every
 * commit.
 */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

  @Bean
  IdempotencyStore idempotencyStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new IdempotencyStore(jdbc, new TransactionTemplate(transactions), Clock.systemUTC());
  }

  @Bean
  Idempotency idempotency(
      IdempotencyStore store, JsonMapper json, PlatformTransactionManager transactions) {
    var idempotency = new Idempotency(store, json);
    ((ConfigurableTransactionManager) transactions).addListener(idempotency);
    return idempotency;
  }

  @Bean
  WebMvcConfigurer idempotentEndpoints(Idempotency idempotency) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(idempotency).order(Ordered.LOWEST_PRECEDENCE);
      }
    };
  }

  @Bean
  FilterRegistrationBean<BufferedRequestFilter> bufferedRequests(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      @Value("${county.service}") String service) {
    var registration = new FilterRegistrationBean<>(new BufferedRequestFilter(problems));
    registration.addUrlPatterns("/api/" + service + "/*");
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  @Bean
  Housekeeping idempotencyHousekeeping(Idempotency idempotency, IdempotencyStore store) {
    return new Housekeeping(idempotency, store);
  }

  /** Renews what runs and forgets what is old. */
  record Housekeeping(Idempotency idempotency, IdempotencyStore store) {

    @Scheduled(fixedDelay = 20_000)
    void renew() {
      idempotency.renewRunning();
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Shanghai")
    void forget() {
      store.forgetOld();
    }
  }
}
