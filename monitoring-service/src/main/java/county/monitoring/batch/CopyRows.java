package county.monitoring.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY form; the calls for a row's fields follow the column list. */
public final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final int FLUSH_AT = 64 * 1024;

  private final CopyIn in;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_AT);

  CopyRows(CopyIn in) {
    this.in = in;
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Begins a row of so many fields. */
  public CopyRows begin(int fields) {
    if (buffer.position() >= FLUSH_AT) {
      flush();
    }
    room(2).putShort((short) fields);
    return this;
  }

  public CopyRows nothing() {
    room(4).putInt(-1);
    return this;
  }

  public CopyRows uuid(UUID value) {
    return uuid(value.getMostSignificantBits(), value.getLeastSignificantBits());
  }

  public CopyRows uuid(long high, long low) {
    room(20).putInt(16).putLong(high).putLong(low);
    return this;
  }

  /** A {@code smallint}. */
  public CopyRows small(int value) {
    room(6).putInt(2).putShort((short) value);
    return this;
  }

  /** An {@code integer}. */
  public CopyRows integer(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  /** A {@code bigint}. */
  public CopyRows big(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  public CopyRows date(LocalDate value) {
    return integer((int) (value.toEpochDay() - EPOCH_DAY.toEpochDay()));
  }

  /** A {@code timestamptz}. */
  public CopyRows time(Instant value) {
    return big((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1_000);
  }

  /** A {@code text}; a NUL, which PostgreSQL cannot hold, is left out. */
  public CopyRows text(String value) {
    return bytes(
        (value.indexOf('\0') < 0 ? value : value.replace("\0", ""))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** A {@code boolean}. */
  public CopyRows flag(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** A {@code bytea}. */
  public CopyRows bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  void end() {
    room(2).putShort((short) -1);
    flush();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      var larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }

  private void flush() {
    try {
      in.writeToCopy(buffer.array(), 0, buffer.position());
      buffer.clear();
    } catch (SQLException refused) {
      throw new IllegalStateException("COPY was refused", refused);
    }
  }
}
