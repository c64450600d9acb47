package county.gateway.account;

import county.platform.division.Divisions;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Demo accounts exist in the demo profile; anywhere else the door does not open while one is in the
 * database.
 */
@Configuration(proxyBeanMethods = false)
class DemoAccounts {

  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Profile("demo")
  SmartInitializingSingleton addDemoAccounts(
      AccountService accounts, PasswordEncoder passwords, Divisions divisions) {
    return () -> {
      var hash = passwords.encode(DemoAccount.PASSWORD);
      Stream.concat(
              DemoAccount.ALL.stream(),
              divisions.townships().stream().flatMap(DemoAccount::ofTownship))
          .forEach(demo -> accounts.addDemo(demo, hash, FROM));
    };
  }

  @Bean
  @Profile("!demo")
  SmartInitializingSingleton refuseDemoAccounts(AccountService accounts) {
    return () -> {
      if (accounts.hasDemoAccounts()) {
        throw new DemoAccountsPresent();
      }
    };
  }
}
