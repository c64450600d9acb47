package county.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Seals single fields of a row. Table, column and row id are associated data: a cipher text that is
 * copied to another row or column does not open there.
 */
public final class FieldCipher {
  private final Sm4Gcm cipher;

  public FieldCipher(KeyRing ring) {
    this.cipher = new Sm4Gcm(ring, "field");
  }

  /** The sealed form of a field, 30 bytes plus the key's id longer than its UTF-8. */
  public byte[] seal(String table, String column, UUID id, String plain) {
    var bytes = plain.getBytes(StandardCharsets.UTF_8);
    return cipher.seal(place(table, column, id), bytes, bytes.length);
  }

  /**
   * The plain text of a sealed field.
   *
   * @throws SealBroken when it was changed or stands in another place than it was sealed for
   */
  public String open(String table, String column, UUID id, byte[] sealed) {
    return new String(cipher.open(place(table, column, id), sealed), StandardCharsets.UTF_8);
  }

  private static byte[] place(String table, String column, UUID id) {
    var names = (table + '.' + column + '.').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(names.length + 16)
        .put(names)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
