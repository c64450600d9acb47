package county.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.gateway.edge.EdgeSettings.Rate;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many requests of one client in a time, and a burst; a client not seen until it has everything
 * again is forgotten.
 */
final class RateLimits {

  private final Rate rate;
  private final Duration time;
  private final Cache<String, Bucket> clients;

  RateLimits(Rate rate) {
    this(rate, Duration.ofSeconds(1), Duration.ofMinutes(10));
  }

  private RateLimits(Rate rate, Duration time, Duration memory) {
    this.rate = rate;
    this.time = time;
    this.clients = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(memory).build();
  }

  /** So many a day, all at once when the client likes. */
  static RateLimits daily(int calls) {
    return new RateLimits(new Rate(calls, calls), Duration.ofDays(1), Duration.ofDays(1));
  }

  /** Zero when the client may go on, else how long it must wait. */
  Duration take(String client) {
    var taken = clients.get(client, key -> bucket()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(taken.isConsumed() ? 0 : Math.max(1, taken.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), time))
        .build();
  }
}
