package county.gateway.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone who may log in (账号).
 *
 * @param passwordHash as {@code DelegatingPasswordEncoder} writes it, {@code {bcrypt}…}
 * @param demo whether everybody knows the password, which therefore stays as it is
 * @param oneTimeUntil set when an administrator gave the password: it has to be changed, and lets
 *     in no longer than this
 */
public record Account(
    UUID id,
    String username,
    String name,
    String passwordHash,
    boolean enabled,
    boolean demo,
    Optional<Instant> oneTimeUntil) {

  static Account of(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getString("password_hash"),
        row.getBoolean("enabled"),
        row.getBoolean("demo"),
        Optional.ofNullable(row.getTimestamp("one_time_until")).map(Timestamp::toInstant));
  }
}
