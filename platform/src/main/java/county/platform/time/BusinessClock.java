package county.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of rules, deadlines and history. It shows the real time, or (demo profile) a stored
 * business date with the real time of day. Tokens, sessions, leases, retries and security logs use
 * the system clock instead.
 */
public final class BusinessClock implements InstantSource {

  /** The one zone of the suite. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock wall;
  private volatile @Nullable LocalDate stored;

  private BusinessClock(Clock wall, @Nullable LocalDate stored) {
    this.wall = wall.withZone(ZONE);
    this.stored = stored;
  }

  /** A clock that shows what {@code wall} shows. */
  public static BusinessClock showing(Clock wall) {
    return new BusinessClock(wall, null);
  }

  /** A clock whose date is set and moved, with the time of day of {@code wall}. */
  public static BusinessClock storing(LocalDate date, Clock wall) {
    return new BusinessClock(wall, date);
  }

  /** A clock that stands at noon of {@code date}: for tests. */
  public static BusinessClock at(LocalDate date) {
    return showing(Clock.fixed(date.atTime(12, 0).atZone(ZONE).toInstant(), ZONE));
  }

  public LocalDate today() {
    var date = stored;
    return date == null ? LocalDate.now(wall) : date;
  }

  public Instant now() {
    var date = stored;
    var instant = wall.instant();
    return date == null
        ? instant
        : date.atTime(instant.atZone(ZONE).toLocalTime()).atZone(ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now();
  }

  public ZoneId zone() {
    return ZONE;
  }

  /** The business day that {@code instant} falls on. */
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** Whether the date is stored (demo) and not the real one. */
  public boolean isStored() {
    return stored != null;
  }

  void show(LocalDate date) {
    if (stored == null) {
      throw new IllegalStateException("the real date cannot be set");
    }
    stored = date;
  }
}
