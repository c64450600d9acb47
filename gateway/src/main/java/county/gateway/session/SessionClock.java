package county.gateway.session;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lockouts, keys and tokens live in real time, never in the business time of a demonstration. */
@Configuration(proxyBeanMethods = false)
class SessionClock {

  @Bean(defaultCandidate = false)
  InstantSource loginClock() {
    return InstantSource.system();
  }
}
