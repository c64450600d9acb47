package county.platform.time;

import county.platform.scope.SystemScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lives through the days that have passed: one day after the other, each sweep once a day, one
 * instance at a time.
 */
@Component
class SweepRunner {

  private static final Duration LONGEST_DAY = Duration.ofMinutes(30);

  private final BusinessDateService dates;
  private final BusinessClock clock;
  private final List<DailySweep> sweeps;
  private final SystemScope system;
  private final LockProvider locks;

  SweepRunner(
      BusinessDateService dates,
      BusinessClock clock,
      List<DailySweep> sweeps,
      SystemScope system,
      LockProvider locks) {
    this.dates = dates;
    this.clock = clock;
    this.sweeps = sweeps;
    this.system = system;
    this.locks = locks;
  }

  @Scheduled(fixedDelayString = "${county.sweep-every}")
  void liveOn() {
    while (locked()) {
      // one day per lease, so that another instance may take over between days
    }
  }

  private boolean locked() {
    var lease =
        locks.lock(new LockConfiguration(Instant.now(), "daily-sweep", LONGEST_DAY, Duration.ZERO));
    if (lease.isEmpty()) {
      return false;
    }
    try {
      return liveOneDay();
    } finally {
      lease.get().unlock();
    }
  }

  /** Sweeps the days up to the shown one, then shows the next. Answers whether there was one. */
  private boolean liveOneDay() {
    sweeps.forEach(sweep -> sweepUpTo(clock.today(), sweep));
    return dates.nextDay();
  }

  private void sweepUpTo(LocalDate today, DailySweep sweep) {
    for (var day = dates.sweptTo(sweep.name()).plusDays(1);
        !day.isAfter(today);
        day = day.plusDays(1)) {
      var due = day;
      system.run("sweep:" + sweep.name(), () -> sweep.sweep(due));
      dates.swept(sweep.name(), due);
    }
  }
}
