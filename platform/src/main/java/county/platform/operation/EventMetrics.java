package county.platform.operation;

import county.platform.event.EventState;
import county.platform.scope.SystemScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Events for Prometheus: waiting, how long, failed, not yet read. Looked at every 15 seconds. */
@Component
class EventMetrics {

  private final EventState events;
  private final SystemScope system;
  private final TransactionTemplate transaction;
  private final AtomicLong length;
  private final AtomicLong age;
  private final AtomicLong failed;
  private final MultiGauge lags;

  EventMetrics(
      EventState events,
      SystemScope system,
      TransactionTemplate transaction,
      MeterRegistry registry) {
    this.events = events;
    this.system = system;
    this.transaction = transaction;
    this.length = registry.gauge("county.outbox.events", new AtomicLong());
    this.age = registry.gauge("county.outbox.age.seconds", new AtomicLong());
    this.failed = registry.gauge("county.dead.letters", new AtomicLong());
    this.lags =
        MultiGauge.builder("county.consumer.lag")
            .description("events that a consumer has not taken in; -1: Kafka does not answer")
            .register(registry);
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
  void look() {
    try {
      system.run(
          "operation", () -> transaction.executeWithoutResult(status -> readInTransaction()));
    } catch (DataAccessException | TransactionException databaseAway) {
      // The figures stay as they were; the health of the service says that the database is away.
    }
  }

  private void readInTransaction() {
    var waiting = events.waiting();
    length.set(waiting.events());
    age.set(
        waiting
            .oldest()
            .map(oldest -> Math.max(0, Duration.between(oldest, Instant.now()).toSeconds()))
            .orElse(0L));
    failed.set(events.openDeadLetters());
    lags.register(
        events.lags().stream()
            .map(
                lag ->
                    MultiGauge.Row.of(
                        Tags.of("consumer", lag.consumer(), "topic", lag.topic()), lag.behind()))
            .toList(),
        true);
  }
}
