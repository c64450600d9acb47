package county.platform.standards;

import county.platform.policy.PolicyBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandardsConfiguration {

  @Bean
  PolicyBook policyBook() {
    return PolicyFiles.book();
  }
}
