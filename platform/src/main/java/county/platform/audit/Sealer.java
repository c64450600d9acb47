package county.platform.audit;

import county.platform.scope.SystemScope;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every second and signs every day, by the system clock. */
@Component
class Sealer {

  private final SealService seals;
  private final SystemScope system;

  Sealer(SealService seals, SystemScope system) {
    this.seals = seals;
    this.system = system;
  }

  @Scheduled(fixedDelay = 1000)
  void seal() {
    int sealed;
    do {
      sealed = system.call("log-seal", seals::seal);
    } while (sealed > 0);
  }

  @Scheduled(cron = "0 5 * * * *")
  void sign() {
    system.run("log-seal", () -> seals.signRoot(LocalDate.now(BusinessClock.ZONE)));
  }
}
