package county.gateway.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time: HMAC-SHA-1, 30 seconds, six digits, as the apps on phones make them. Source: RFC
 * 6238 with RFC 4226.
 */
final class Totp {

  static final Duration STEP = Duration.ofSeconds(30);
  static final int DIGITS = 6;

  /** A code is good one step early and one late: clocks of phones go wrong. */
  private static final long DRIFT = 1;

  private Totp() {}

  static long stepAt(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step, with leading zeros. */
  static String code(byte[] secret, long step, int digits) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    return ("%0" + digits + "d").formatted(number % (long) Math.pow(10, digits));
  }

  /** The step whose code this is, near this moment. */
  static OptionalLong matching(byte[] secret, String code, Instant now) {
    long step = stepAt(now);
    return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(near -> isSame(code(secret, near, DIGITS), code))
        .findFirst();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }
}
