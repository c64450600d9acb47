package county.platform.audit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the operation log around every request, inside of the login. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  FilterRegistrationBean<OperationLogFilter> operationLog(LogService log) {
    var registration = new FilterRegistrationBean<>(new OperationLogFilter(log));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return registration;
  }
}
