package county.gateway.partner;

import county.platform.crypto.KeyRing;
import county.platform.web.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets of clients: 256 random bits, kept as HMAC-SM3 under the key ring. (They cannot be
 * guessed, so a slow hash would only let a flood of requests take the processor.) In the open
 * transaction.
 */
@Component
class PartnerSecrets {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final KeyRing keys;
  private final InstantSource clock;

  PartnerSecrets(JdbcClient jdbc, KeyRing keys, @Qualifier("loginClock") InstantSource clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return "county_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The secret that counts from now on; those before it live on until then. */
  void replace(UUID partner, String secret, Instant othersUntil) {
    jdbc.sql("delete from partner_secret where partner_id = ? and expires_at <= ?")
        .params(partner, at(clock.instant()))
        .update();
    jdbc.sql(
            "update partner_secret set expires_at = ? where partner_id = ? and (expires_at is null or expires_at > ?)")
        .params(at(othersUntil), partner, at(othersUntil))
        .update();
    jdbc.sql("insert into partner_secret (id, partner_id, hash, created_at) values (?, ?, ?, ?)")
        .params(Ids.next(), partner, hash(partner, secret), at(clock.instant()))
        .update();
  }

  boolean isGood(UUID partner, String secret) {
    var hash = hash(partner, secret);
    return good(partner).stream().anyMatch(kept -> MessageDigest.isEqual(kept, hash));
  }

  private List<byte[]> good(UUID partner) {
    return jdbc.sql(
            "select hash from partner_secret where partner_id = ? and (expires_at is null or expires_at > ?)")
        .params(partner, at(clock.instant()))
        .query(byte[].class)
        .list();
  }

  private byte[] hash(UUID partner, String secret) {
    return keys.mac("partner-secret", (partner + "\n" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
