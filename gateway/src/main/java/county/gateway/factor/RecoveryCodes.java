package county.gateway.factor;

import county.platform.crypto.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 恢复码: ten codes of 50 bits for whoever lost the phone. Each is good once. The database holds
 * HMAC-SM3 of them under the key ring, so that nobody can try them without it.
 */
@Component
class RecoveryCodes {

  private static final int CODES = 10;
  private static final int BYTES = 7;
  private static final int SIGNS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final KeyRing keys;

  RecoveryCodes(JdbcClient jdbc, KeyRing keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** New codes in place of all others, {@code ABCDE-FGHIJ}. */
  List<String> renew(UUID account) {
    drop(account);
    var codes = Stream.generate(RecoveryCodes::next).distinct().limit(CODES).toList();
    for (var code : codes) {
      jdbc.sql("insert into recovery_code (account_id, hash) values (?, ?)")
          .params(account, hash(account, code))
          .update();
    }
    return codes;
  }

  /** Whether this is a code not used before; it is now. */
  boolean use(UUID account, String typed, Instant now) {
    return jdbc.sql(
                "update recovery_code set used_at = ? where account_id = ? and hash = ? and used_at is null")
            .params(now.atOffset(ZoneOffset.UTC), account, hash(account, typed))
            .update()
        == 1;
  }

  int left(UUID account) {
    return jdbc.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }

  void drop(UUID account) {
    jdbc.sql("delete from recovery_code where account_id = ?").param(account).update();
  }

  private static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var text = Base32.encode(bytes).substring(0, SIGNS);
    return text.substring(0, SIGNS / 2) + "-" + text.substring(SIGNS / 2);
  }

  private byte[] hash(UUID account, String code) {
    var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    return keys.mac("recovery-code", (account + "\n" + plain).getBytes(StandardCharsets.UTF_8));
  }
}
