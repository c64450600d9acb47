package county.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which requests run or have run. A claim is a lease: while its process lives it is renewed, and
 * when the process dies another try may take it after a minute, unless the command had been
 * committed. All times are of the system clock.
 */
final class IdempotencyStore {

  static final Duration LEASE = Duration.ofSeconds(60);
  static final Duration KEPT = Duration.ofDays(30);

  /** Whose key on which route: the scope in which a key means something. */
  record Key(String actor, String route, String key) {}

  /** What is known of an earlier request with the same key. */
  record Earlier(byte[] digest, boolean committed, Optional<Stored> answer) {}

  /** The answer that is given again. */
  record Stored(int status, Optional<String> location, Optional<String> id) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  IdempotencyStore(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes the key for this claim; false when an earlier request has it. */
  boolean claim(Key key, byte[] digest, UUID claim) {
    return in(
        () ->
            jdbc.sql(
                        """
                    insert into idempotency_key as k (actor, route, key, digest, claim, claimed_until, created_at)
                    values (:actor, :route, :key, :digest, :claim, :until, :now)
                    on conflict (actor, route, key) do update
                      set digest = excluded.digest, claim = excluded.claim, claimed_until = excluded.claimed_until
                      where not k.committed and k.status is null and k.claimed_until < :now
                    """)
                    .param("actor", key.actor())
                    .param("route", key.route())
                    .param("key", key.key())
                    .param("digest", digest)
                    .param("claim", claim)
                    .param("until", time(clock.instant().plus(LEASE)))
                    .param("now", time(clock.instant()))
                    .update()
                == 1);
  }

  Optional<Earlier> find(Key key) {
    return in(
        () ->
            jdbc.sql("select * from idempotency_key where actor = ? and route = ? and key = ?")
                .params(key.actor(), key.route(), key.key())
                .query(IdempotencyStore::earlier)
                .optional());
  }

  private static Earlier earlier(ResultSet row, int number) throws SQLException {
    int status = row.getInt("status");
    var answer =
        row.wasNull()
            ? Optional.<Stored>empty()
            : Optional.of(
                new Stored(
                    status,
                    Optional.ofNullable(row.getString("location")),
                    Optional.ofNullable(row.getString("answer_id"))));
    return new Earlier(row.getBytes("digest"), row.getBoolean("committed"), answer);
  }

  /**
   * Marks the command as done, inside its own transaction: after a crash it is not done again.
   *
   * @throws IllegalStateException when another try took the lapsed claim; the transaction must not
   *     commit
   */
  void markCommitted(UUID claim) {
    if (jdbc.sql("update idempotency_key set committed = true where claim = ?")
            .param(claim)
            .update()
        != 1) {
      throw new IllegalStateException("the claim of this request has lapsed");
    }
  }

  void complete(UUID claim, Stored answer) {
    in(
        () ->
            jdbc.sql(
                    """
                    update idempotency_key
                    set committed = true, status = :status, location = nullif(:location, ''), answer_id = nullif(:id, '')
                    where claim = :claim
                    """)
                .param("status", answer.status())
                .param("location", answer.location().orElse(""))
                .param("id", answer.id().orElse(""))
                .param("claim", claim)
                .update());
  }

  /** Gives the key back. */
  void free(UUID claim) {
    in(() -> jdbc.sql("delete from idempotency_key where claim = ?").param(claim).update());
  }

  /** Gives the key back unless the command was committed. */
  void freeUnlessCommitted(UUID claim) {
    in(
        () ->
            jdbc.sql("delete from idempotency_key where claim = ? and not committed")
                .param(claim)
                .update());
  }

  void renew(List<UUID> claims) {
    in(
        () ->
            jdbc.sql("update idempotency_key set claimed_until = ? where claim = any(?)")
                .params(time(clock.instant().plus(LEASE)), claims.toArray(UUID[]::new))
                .update());
  }

  int forgetOld() {
    return in(
        () ->
            jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(time(clock.instant().minus(KEPT)))
                .update());
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
