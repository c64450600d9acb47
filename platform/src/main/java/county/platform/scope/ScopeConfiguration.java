package county.platform.scope;

import jakarta.persistence.EntityManagerFactory;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ScopeConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(
      EntityManagerFactory entities,
      @Qualifier("businessClock") InstantSource clock,
      @Value("${county.service}") String service) {
    return new ScopedTransactionManager(entities, clock, service);
  }
}
