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
  private static final Duration AFTERWARDS = TokenMint.LIFE.plusMinutes(1);

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
  public void keepUp(Instant now) {
    lock();
    var newest = newest();
    if (newest == null) {
      add(now, now);
    } else if (newest.plus(LIFE).isBefore(now)) {
      add(now, now.plus(AHEAD));
    }
    dropEnded(now);
  }

  /** Adds a key that signs from the given moment on, whatever the age of the others. */
  @Transactional
  public void rotate(Instant now, Instant activeFrom) {
    lock();
    add(now, activeFrom);
  }

  /** All published keys, the newest first. */
  @Transactional(readOnly = true)
  public List<SigningKey> published() {
    return jdbc
        .sql(
            "select id, public_jwk, private_key, active_from from signing_key order by active_from desc, id desc")
        .query(Stored.class)
        .list()
        .stream()
        .map(this::open)
        .toList();
  }

  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))").query().singleRow();
  }

  private @org.jspecify.annotations.Nullable Instant newest() {
    return jdbc.sql("select active_from from signing_key order by active_from desc limit 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private void add(Instant now, Instant activeFrom) {
    var id = Ids.next();
    var pair = generate(id);
    jdbc.sql("insert into signing_key values (:id, :public, :private, :now, :active)")
        .param("id", id)
        .param("public", pair.toPublicJWK().toJSONString())
        .param("private", cipher.seal("signing_key", "private_key", id, pair.toJSONString()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("active", activeFrom.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void dropEnded(Instant now) {
    jdbc.sql(
            """
            delete from signing_key k where exists (
              select from signing_key next where next.active_from > k.active_from and next.active_from < :ended)
            """)
        .param("ended", now.minus(AFTERWARDS).atOffset(ZoneOffset.UTC))
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
