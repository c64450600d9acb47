package county.platform.crypto;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Seals numbered blocks of a large object (file chunks), bound to the object and to their place in
 * it.
 */
public final class BlockCipher {
  private final Sm4Gcm cipher;

  public BlockCipher(KeyRing ring) {
    this.cipher = new Sm4Gcm(ring, "block");
  }

  /** Seals the first {@code length} bytes as block {@code number} of the object. */
  public byte[] seal(UUID object, int number, byte[] plain, int length) {
    return cipher.seal(place(object, number), plain, length);
  }

  /**
   * Opens a block.
   *
   * @throws SealBroken when it was changed, or is not that block of that object
   */
  public byte[] open(UUID object, int number, byte[] sealed) {
    return cipher.open(place(object, number), sealed);
  }

  private static byte[] place(UUID object, int number) {
    return ByteBuffer.allocate(20)
        .putLong(object.getMostSignificantBits())
        .putLong(object.getLeastSignificantBits())
        .putInt(number)
        .array();
  }
}
