package county.gateway.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.platform.time.BusinessClock;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much a client may call: requests a minute per process, batches and bytes a day in the
 * database, so that a restart does not start them afresh.
 */
@Component
public class PartnerQuota {

  private static final long MEGABYTE = 1L << 20;

  /** What a client has handed in today. */
  record Use(int batches, long bytes) {}

  private record Key(UUID partner, int perMinute) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(1000).expireAfterAccess(Duration.ofMinutes(10)).build();

  PartnerQuota(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Zero when the client may go on, else how long it must wait. */
  public Duration takeRequest(Partner partner) {
    var key = new Key(partner.id(), partner.requestsPerMinute());
    var taken =
        buckets.get(key, missing -> bucket(missing.perMinute())).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(taken.isConsumed() ? 0 : Math.max(1, taken.getNanosToWaitForRefill()));
  }

  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }

  /**
   * Zero when this batch fits into the day, which it is then counted for; else the rest of the day.
   */
  public Duration takeBatch(Partner partner, long bytes) {
    boolean fits =
        Boolean.TRUE.equals(transaction.execute(status -> count(partner, Math.max(0, bytes))));
    return fits ? Duration.ZERO : restOfDay();
  }

  private boolean count(Partner partner, long bytes) {
    return jdbc.sql(
                """
                insert into partner_use as u (partner_id, day, batches, bytes)
                select :partner, :day, 1, :bytes where 1 <= :batches and :bytes <= :most
                on conflict (partner_id, day) do update set batches = u.batches + 1, bytes = u.bytes + excluded.bytes
                where u.batches + 1 <= :batches and u.bytes + excluded.bytes <= :most
                """)
            .param("partner", partner.id())
            .param("day", today())
            .param("bytes", bytes)
            .param("batches", partner.batchesPerDay())
            .param("most", partner.megabytesPerDay() * MEGABYTE)
            .update()
        == 1;
  }

  /** The batch was not taken in after all. */
  public void giveBatchBack(Partner partner, long bytes) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    update partner_use set batches = greatest(batches - 1, 0), bytes = greatest(bytes - :bytes, 0)
                    where partner_id = :partner and day = :day
                    """)
                .param("bytes", Math.max(0, bytes))
                .param("partner", partner.id())
                .param("day", today())
                .update());
  }

  /** In the open transaction. */
  Use usedToday(UUID partner) {
    return jdbc.sql("select batches, bytes from partner_use where partner_id = ? and day = ?")
        .params(partner, today())
        .query(Use.class)
        .optional()
        .orElse(new Use(0, 0));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
  }

  private Duration restOfDay() {
    var midnight = today().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    return Duration.between(clock.instant(), midnight);
  }
}
