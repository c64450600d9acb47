package county.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.gateway.edge.EdgeSettings.Rate;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many requests a second of one client, and a burst; a client not seen for ten minutes is
 * forgotten.
 */
final class RateLimits {

  private final Rate rate;
  private final Cache<String, Bucket> clients =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  RateLimits(Rate rate) {
    this.rate = rate;
  }

  /** Zero when the client may go on, else how long it must wait. */
  Duration take(String client) {
    var taken = clients.get(client, key -> bucket()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(taken.isConsumed() ? 0 : Math.max(1, taken.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
