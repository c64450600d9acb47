package county.gateway.account;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration, and the accounts that its login page then shows. */
@Component
public final class LoginHints {

  private final boolean demo;
  private final AppointmentNames names;

  LoginHints(Environment environment, AppointmentNames names) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    this.names = names;
  }

  public boolean isDemo() {
    return demo;
  }

  /** The demo accounts; none outside the demo profile. */
  public List<LoginHint> shown() {
    return demo ? DemoAccount.ALL.stream().map(this::hint).toList() : List.of();
  }

  private LoginHint hint(DemoAccount account) {
    return new LoginHint(
        account.username(),
        account.name(),
        names.role(account.role()),
        names.place(account.area()));
  }
}
