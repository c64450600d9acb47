package county.platform.file;

import county.platform.crypto.BlockCipher;
import county.platform.crypto.Sm3;
import county.platform.scope.CurrentScope;
import county.platform.time.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores and reads files in chunks of 1 MiB, so that neither needs more memory than that. Storing
 * is one transaction: a file is there wholly or not at all. Reading takes a short transaction for
 * each chunk, in the scope of the reader.
 */
@Component
public final class Files {
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final BlockCipher cipher;
  private final BusinessClock clock;

  Files(
      JdbcClient jdbc,
      TransactionOperations transactions,
      BlockCipher cipher,
      BusinessClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Stores what the stream holds; joins an open transaction.
   *
   * @throws CutShort when the stream fails, or holds another number of bytes than announced;
   *     nothing is kept then
   */
  public StoredFile store(InputStream in, FileMeta meta) throws CutShort {
    return store(in, meta, false);
  }

  /** Stores what anybody in scope may fetch by its id; else like {@link #store}. */
  StoredFile storeServed(InputStream in, FileMeta meta) throws CutShort {
    return store(in, meta, true);
  }

  private StoredFile store(InputStream in, FileMeta meta, boolean served) throws CutShort {
    try {
      return transactions.execute(
          status -> {
            try {
              return write(in, meta, served);
            } catch (CutShort nothingKept) {
              throw new UncheckedIOException(nothingKept);
            }
          });
    } catch (UncheckedIOException nothingKept) {
      if (nothingKept.getCause() instanceof CutShort cut) {
        throw cut;
      }
      throw nothingKept;
    }
  }

  private StoredFile write(InputStream in, FileMeta meta, boolean served) throws CutShort {
    insert(meta, served);
    var digest = new Sm3();
    var content = new byte[Block.SIZE];
    long size = 0;
    int number = 0;
    for (int length = read(in, content, meta.size(), size);
        length > 0;
        length = read(in, content, meta.size(), size)) {
      digest.update(content, length);
      size += length;
      jdbc.sql("insert into file_chunk (file_id, number, area, sealed) values (?, ?, ?, ?)")
          .params(
              meta.id(),
              number,
              meta.area(),
              Block.seal(cipher, meta.id(), number, content, length))
          .update();
      number++;
    }
    if (size != meta.size()) {
      throw new CutShort(meta.size(), size);
    }
    jdbc.sql("update file set digest = ? where id = ?").params(digest.digest(), meta.id()).update();
    return require(meta.id());
  }

  private void insert(FileMeta meta, boolean served) {
    jdbc.sql(
            "insert into file (id, area, owner, name, type, size, digest, stored_at, keep_until,"
                + " served) values (?, ?, ?, ?, ?, ?, '', ?, ?, ?)")
        .params(meta.id(), meta.area(), CurrentScope.actor(), meta.name(), meta.type(), meta.size())
        .param(clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime())
        .param(meta.keepUntil().orElse(null))
        .param(served)
        .update();
  }

  private static int read(InputStream in, byte[] content, long announced, long before)
      throws CutShort {
    try {
      int length = in.readNBytes(content, 0, content.length);
      if (before + length > announced) {
        throw new CutShort(announced, before + length);
      }
      return length;
    } catch (CutShort tooLong) {
      throw tooLong;
    } catch (IOException brokenOff) {
      throw new CutShort(announced, before);
    }
  }

  /** The file, when it exists in the caller's scope. */
  public Optional<StoredFile> find(UUID id) {
    return transactions.execute(
        status ->
            jdbc.sql("select * from file where id = ?")
                .param(id)
                .query(Files::storedFile)
                .optional());
  }

  /** The file, when it was stored to be fetched by its id; a feed's file belongs to its batch. */
  Optional<StoredFile> findServed(UUID id) {
    return transactions.execute(
        status ->
            jdbc.sql("select * from file where id = ? and served")
                .param(id)
                .query(Files::storedFile)
                .optional());
  }

  private StoredFile require(UUID id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("no file " + id + " in this scope"));
  }

  /** The bytes from the first. */
  public InputStream open(UUID id) {
    return openFrom(id, 0);
  }

  /**
   * The bytes from an offset on; what lies before it is not read. The stream belongs to the
   * caller's scope and thread.
   */
  public InputStream openFrom(UUID id, long offset) {
    return new FileStream(number -> chunk(id, number), require(id).size(), offset);
  }

  /** Copies the bytes. */
  public void writeTo(UUID id, OutputStream out) throws IOException {
    try (var in = open(id)) {
      in.transferTo(out);
    }
  }

  private byte[] chunk(UUID id, int number) {
    var sealed =
        transactions.execute(
            status ->
                jdbc.sql("select sealed from file_chunk where file_id = ? and number = ?")
                    .params(id, number)
                    .query(byte[].class)
                    .single());
    return Block.open(cipher, id, number, sealed);
  }

  /** Deletes a file; joins an open transaction. */
  public void delete(UUID id) {
    transactions.executeWithoutResult(
        status -> jdbc.sql("delete from file where id = ?").param(id).update());
  }

  /** Deletes, in system scope, what was to be kept no longer than the day before. */
  void deleteExpired(LocalDate day) {
    transactions.executeWithoutResult(
        status -> jdbc.sql("delete from file where keep_until < ?").param(day).update());
  }

  private static StoredFile storedFile(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("area"),
        row.getString("owner"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"),
        HEX.formatHex(row.getBytes("digest")),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }
}
