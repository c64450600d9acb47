package county.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed logins in a row, per account and per address, and locks both for a while. An
 * attempt is counted before the password is looked at, so that guesses sent at once do not slip
 * through together.
 */
@Service
class LoginAttemptService {

  static final int PER_ACCOUNT = 5;
  static final int PER_ADDRESS = 30;
  static final Duration LOCKED = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  LoginAttemptService(JdbcClient jdbc, @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param left attempts that remain if this one fails
   * @param locked how long no attempt is taken; zero when this one is
   */
  record Attempt(int left, Duration locked) {

    boolean refused() {
      return locked.isPositive();
    }

    Attempt tighter(Attempt other) {
      return new Attempt(
          Math.min(left, other.left), locked.compareTo(other.locked) >= 0 ? locked : other.locked);
    }
  }

  /** Counts an attempt on an account from an address. The account's lock is taken first, always. */
  @Transactional
  public Attempt begin(String username, String address) {
    return count(account(username), PER_ACCOUNT).tighter(count(address(address), PER_ADDRESS));
  }

  /** Counts a code of the second factor. A right password does not start this count afresh. */
  @Transactional
  public Attempt beginCode(String username, String address) {
    return count(factor(username), PER_ACCOUNT).tighter(count(address(address), PER_ADDRESS));
  }

  /** The password was right: the account starts afresh, the address gets this attempt back. */
  @Transactional
  public void succeeded(String username, String address) {
    forget(account(username), address);
  }

  /** The code was right. */
  @Transactional
  public void codeSucceeded(String username, String address) {
    forget(factor(username), address);
  }

  private void forget(String subject, String address) {
    jdbc.sql("delete from login_attempt where subject = :subject")
        .param("subject", subject)
        .update();
    jdbc.sql(
            "update login_attempt set failures = greatest(failures - 1, 0), locked_until = null where subject = :subject")
        .param("subject", address(address))
        .update();
  }

  private Attempt count(String subject, int limit) {
    var now = clock.instant();
    jdbc.sql(
            "insert into login_attempt (subject, failures, first_at) values (:subject, 0, :now) on conflict do nothing")
        .param("subject", subject)
        .param("now", at(now))
        .update();
    var before =
        jdbc.sql(
                "select failures, first_at, locked_until from login_attempt where subject = :subject for update")
            .param("subject", subject)
            .query(Counted.class)
            .single();
    if (before.isLocked(now)) {
      return new Attempt(0, before.lockedFor(now));
    }
    var after = before.oneMore(now, limit);
    jdbc.sql(
            "update login_attempt set failures = :failures, first_at = :first, locked_until = :until where subject = :subject")
        .param("failures", after.failures())
        .param("first", after.firstAt())
        .param("until", after.lockedUntil())
        .param("subject", subject)
        .update();
    return new Attempt(limit - after.failures(), Duration.ZERO);
  }

  private record Counted(
      int failures, OffsetDateTime firstAt, @Nullable OffsetDateTime lockedUntil) {

    boolean isLocked(Instant now) {
      return lockedFor(now).isPositive();
    }

    Duration lockedFor(Instant now) {
      return lockedUntil == null ? Duration.ZERO : Duration.between(now, lockedUntil.toInstant());
    }

    /**
     * A lock that has ended, and failures of long ago, are forgotten. The last attempt allowed
     * locks.
     */
    Counted oneMore(Instant now, int limit) {
      boolean forgotten = lockedUntil != null || firstAt.toInstant().plus(LOCKED).isBefore(now);
      int failures = forgotten ? 1 : this.failures + 1;
      return new Counted(
          failures,
          forgotten || this.failures == 0 ? at(now) : firstAt,
          failures >= limit ? at(now.plus(LOCKED)) : null);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String account(String username) {
    return "account:" + username;
  }

  private static String factor(String username) {
    return "factor:" + username;
  }

  private static String address(String address) {
    return "address:" + address;
  }
}
