package county.platform.file;

import com.github.luben.zstd.Zstd;
import county.platform.crypto.BlockCipher;
import java.util.Arrays;
import java.util.UUID;

/**
 * One chunk of a file as it is stored: packed by zstd where that helps (tables shrink to a quarter,
 * and sealing is the dearer step), then sealed. The first byte before sealing says which.
 */
final class Block {
  /** Bytes of a file in one chunk. */
  static final int SIZE = 1 << 20;

  private static final byte PLAIN = 0;
  private static final byte PACKED = 1;

  private Block() {}

  static byte[] seal(BlockCipher cipher, UUID file, int number, byte[] content, int length) {
    var block = new byte[1 + (int) Zstd.compressBound(length)];
    long packed = Zstd.compressByteArray(block, 1, block.length - 1, content, 0, length, 1);
    if (Zstd.isError(packed) || packed >= length) {
      block[0] = PLAIN;
      System.arraycopy(content, 0, block, 1, length);
      packed = length;
    } else {
      block[0] = PACKED;
    }
    return cipher.seal(file, number, block, 1 + (int) packed);
  }

  static byte[] open(BlockCipher cipher, UUID file, int number, byte[] sealed) {
    var block = cipher.open(file, number, sealed);
    if (block[0] == PLAIN) {
      return Arrays.copyOfRange(block, 1, block.length);
    }
    var content = new byte[SIZE];
    long length = Zstd.decompressByteArray(content, 0, SIZE, block, 1, block.length - 1);
    return length == SIZE ? content : Arrays.copyOf(content, (int) length);
  }
}
