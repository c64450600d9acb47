package county.gateway.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import county.platform.crypto.FieldCipher;
import county.platform.web.Ids;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signing keys in PostgreSQL. A new key is published some minutes before it signs, so that
 * services know it in time, and stays published until the last token it signed has expired.
 */
@Service
class SigningKeyService {

  static final Duration LIFE = Duration.ofDays(30);
  static final Duration AHEAD = Duration.ofMinutes(10);
  private static final Duration AFTERWARDS = Duration.ofMinutes(6);
  private static final Duration AFTERWARDS_OUTSIDE = Duration.ofMinutes(31);

  /** Whom a key's tokens are for: services, or partner agencies that bring them back. */
  enum Use {
    INSIDE,
    OUTSIDE
  }

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  SigningKeyService(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Makes the first key, or the next when the newest has signed long enough; drops keys that ended.
   */
  @Transactional
  public void keepUp(Use use, Instant now) {
    lock();
    var newest = newest(use);
    if (newest == null) {
      add(use, now, now);
    } else if (newest.plus(LIFE).isBefore(now)) {
      add(use, now, now.plus(AHEAD));
    }
    dropEnded(use, now);
  }

  /** Adds a key that signs from the given moment on, whatever the age of the others. */
  @Transactional
  public void rotate(Use use, Instant now, Instant activeFrom) {
    lock();
    add(use, now, activeFrom);
  }

  /** All published keys, the newest first. */
  @Transactional(readOnly = true)
  public List<SigningKey> published(Use use) {
    return jdbc
        .sql(
            "select id, public_jwk, private_key, active_from from signing_key where use = ? order by active_from desc, id desc")
        .param(use.name())
        .query(Stored.class)
        .list()
        .stream()
        .map(this::open)
        .toList();
  }

  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))").query().singleRow();
  }

  private @Nullable Instant newest(Use use) {
    return jdbc.sql(
            "select active_from from signing_key where use = ? order by active_from desc limit 1")
        .param(use.name())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private void add(Use use, Instant now, Instant activeFrom) {
    var id = Ids.next();
    var pair = generate(id);
    jdbc.sql(
            """
            insert into signing_key (id, use, public_jwk, private_key, created_at, active_from)
            values (:id, :use, :public, :private, :now, :active)
            """)
        .param("use", use.name())
        .param("id", id)
        .param("public", pair.toPublicJWK().toJSONString())
        .param("private", cipher.seal("signing_key", "private_key", id, pair.toJSONString()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("active", activeFrom.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void dropEnded(Use use, Instant now) {
    jdbc.sql(
            """
            delete from signing_key k where k.use = :use and exists (
              select from signing_key next where next.use = :use and next.active_from > k.active_from and next.active_from < :ended)
            """)
        .param("use", use.name())
        .param(
            "ended",
            now.minus(use == Use.INSIDE ? AFTERWARDS : AFTERWARDS_OUTSIDE).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static ECKey generate(UUID id) {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyID(id.toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(com.nimbusds.jose.JWSAlgorithm.ES256)
          .generate();
    } catch (JOSEException unusable) {
      throw new IllegalStateException("no EC key can be made", unusable);
    }
  }

  private SigningKey open(Stored row) {
    try {
      var pair = ECKey.parse(cipher.open("signing_key", "private_key", row.id(), row.privateKey()));
      return new SigningKey(pair, row.activeFrom().toInstant());
    } catch (ParseException unreadable) {
      throw new IllegalStateException("a signing key cannot be read", unreadable);
    }
  }

  private record Stored(UUID id, String publicJwk, byte[] privateKey, OffsetDateTime activeFrom) {}
}
