package county.platform.division;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The county's tree; another county sets {@code county.divisions} to its own file. */
@Configuration(proxyBeanMethods = false)
class DivisionConfiguration {

  @Bean
  @Lazy // services that carry no policy files and ask for no place start without it
  static Divisions divisions(
      @Value("${county.divisions:policy/divisions-150822.json}") String resource) {
    return Divisions.load(resource);
  }
}
