package county.monitoring.household;

import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens sealed numbers, mostly only to mask them. */
@Component
public class SealedFields {

  private static final int SHOWN_BESIDE_BIRTH_DATE = 6;

  private final FieldCipher cipher;

  SealedFields(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** The number behind its mask: {@code 150822********001X}. */
  public Optional<String> maskedIdNumber(ResultSet row, String table, UUID id) throws SQLException {
    return open(row, table, "id_cipher", id).map(Masks::idNumber);
  }

  /**
   * The number where the birth date stands beside it: only the address part, {@code
   * 150822************}. With the usual mask the reader could put the whole number together.
   */
  Optional<String> addressOfIdNumber(ResultSet row, UUID person) throws SQLException {
    return open(row, "person", "id_cipher", person)
        .map(
            plain ->
                plain.substring(0, SHOWN_BESIDE_BIRTH_DATE)
                    + "*".repeat(plain.length() - SHOWN_BESIDE_BIRTH_DATE));
  }

  public Optional<String> maskedPhone(ResultSet row, String table, UUID id) throws SQLException {
    return open(row, table, "phone_cipher", id).map(Masks::phone);
  }

  Optional<String> open(ResultSet row, String table, String column, UUID id) throws SQLException {
    return Optional.ofNullable(row.getBytes(column))
        .map(bytes -> cipher.open(table, column, id, bytes));
  }
}
