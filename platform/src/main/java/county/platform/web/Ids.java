package county.platform.web;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUIDv7 (RFC 9562), ascending within one process, so that new rows stand together in
 * the index.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /** The next id: 48 bits of milliseconds, 12 bits that count within one, 62 random bits. */
  public static UUID next() {
    long floor = System.currentTimeMillis() << COUNTER_BITS;
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, floor));
    long high = (stamp >>> COUNTER_BITS) << 16 | 0x7000L | (stamp & 0xFFF);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
