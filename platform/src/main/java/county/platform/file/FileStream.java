package county.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads a file chunk by chunk. */
final class FileStream extends InputStream {
  private final IntFunction<byte[]> chunks;
  private final long size;
  private long position;
  private byte[] content = new byte[0];
  private int number = -1;

  FileStream(IntFunction<byte[]> chunks, long size, long offset) {
    this.chunks = chunks;
    this.size = size;
    this.position = Objects.checkFromToIndex(offset, size, size);
  }

  @Override
  public int read() throws IOException {
    return load() ? content[(int) (position++ % Block.SIZE)] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int at, int wanted) throws IOException {
    Objects.checkFromIndexSize(at, wanted, into.length);
    if (wanted == 0 || !load()) {
      return wanted == 0 ? 0 : -1;
    }
    int from = (int) (position % Block.SIZE);
    int length = Math.min(wanted, content.length - from);
    System.arraycopy(content, from, into, at, length);
    position += length;
    return length;
  }

  @Override
  public long skip(long wanted) {
    long skipped = Math.clamp(wanted, 0, size - position);
    position += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return number == position / Block.SIZE ? content.length - (int) (position % Block.SIZE) : 0;
  }

  private boolean load() throws IOException {
    if (position >= size) {
      return false;
    }
    if (number != position / Block.SIZE) {
      number = (int) (position / Block.SIZE);
      content = chunks.apply(number);
      if (content.length != Math.min(Block.SIZE, size - (long) number * Block.SIZE)) {
        throw new IOException("chunk " + number + " has " + content.length + " bytes");
      }
    }
    return true;
  }
}
