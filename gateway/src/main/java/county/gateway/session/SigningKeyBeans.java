package county.gateway.session;

import county.gateway.session.SigningKeyService.Use;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys for tokens that go inside, and others for tokens that partner agencies hold. */
@Configuration(proxyBeanMethods = false)
class SigningKeyBeans {

  @Bean
  SigningKeys insideKeys(SigningKeyService stored, @Qualifier("loginClock") InstantSource clock) {
    return new SigningKeys(stored, Use.INSIDE, clock);
  }

  @Bean(defaultCandidate = false)
  SigningKeys outsideKeys(SigningKeyService stored, @Qualifier("loginClock") InstantSource clock) {
    return new SigningKeys(stored, Use.OUTSIDE, clock);
  }
}
