package county.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.crypto.SealBroken;
import county.platform.crypto.Sm3;
import county.platform.scope.Appointment;
import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.scope.SystemScope;
import county.platform.testing.TestStack;
import county.sample.SampleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class FilesTest {
  private static final int MIB = 1 << 20;
  private final CurrentUser clerk = user("150822101");
  private final CurrentUser neighbour = user("150822102");
  @Autowired private Files files;
  @Autowired private FileRetention retention;
  @Autowired private SystemScope system;

  private static CurrentUser user(String area) {
    return new CurrentUser(
        "u-" + area,
        "经办",
        new Appointment("a", "township", area, area),
        Set.of(),
        Optional.empty());
  }

  private static FileMeta meta(long size) {
    return new FileMeta(
        UUID.randomUUID(),
        "150822101000",
        "C:\\tmp\\医保 10月.csv",
        "text/csv",
        size,
        Optional.empty());
  }

  private static byte[] content(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Arrays.fill(bytes, size / 3, size, (byte) 'a'); // a part that packs well, a part that does not
    return bytes;
  }

  private StoredFile store(byte[] content) throws CutShort {
    return CurrentScope.call(
        clerk, () -> files.store(new ByteArrayInputStream(content), meta(content.length)));
  }

  private byte[] read(UUID id, long offset) throws IOException {
    return CurrentScope.call(
        clerk,
        () -> {
          try (var in = files.openFrom(id, offset)) {
            return in.readAllBytes();
          }
        });
  }

  private int rows(UUID id) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select (select count(*) from file where id = '"
                        + id
                        + "') + (select count(*) from file_chunk where file_id = '"
                        + id
                        + "')")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17})
  void whatIsStoredReadsBackFromAnyOffset(int size) throws IOException {
    var content = content(size);
    var stored = store(content);
    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.digest()).isEqualTo(HexFormat.of().formatHex(Sm3.digest(content)));
    assertThat(stored.name()).isEqualTo("医保 10月.csv");
    assertThat(stored.owner()).isEqualTo("u-150822101");
    assertThat(read(stored.id(), 0)).isEqualTo(content);
    var random = new Random(7);
    for (int round = 0; round < 5; round++) {
      int from = random.nextInt(size + 1);
      assertThat(read(stored.id(), from)).isEqualTo(Arrays.copyOfRange(content, from, size));
    }
  }

  @Test
  void itIsCopiedToAStream() throws IOException {
    var content = content(MIB + 5);
    var stored = store(content);
    var out = new ByteArrayOutputStream();
    CurrentScope.run(clerk, () -> files.writeTo(stored.id(), out));
    assertThat(out.toByteArray()).isEqualTo(content);
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws SQLException {
    var meta = meta(3L * MIB);
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(content(2 * MIB)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    assertThatThrownBy(() -> CurrentScope.call(clerk, () -> files.store(breaking, meta)))
        .isInstanceOf(CutShort.class);
    assertThat(rows(meta.id())).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, MIB})
  void fewerOrMoreBytesThanAnnouncedAreRefused(int difference) throws SQLException {
    var meta = meta(MIB + 10);
    var content = new ByteArrayInputStream(content(MIB + 10 + difference));
    assertThatThrownBy(() -> CurrentScope.call(clerk, () -> files.store(content, meta)))
        .isInstanceOf(CutShort.class);
    assertThat(rows(meta.id())).isZero();
  }

  @Test
  void anotherPlaceSeesNothingOfIt() throws IOException {
    var stored = store(content(10));
    CurrentScope.run(
        neighbour,
        () -> {
          assertThat(files.find(stored.id())).isEmpty();
          assertThatThrownBy(() -> files.open(stored.id()))
              .isInstanceOf(IllegalStateException.class);
          files.delete(stored.id());
        });
    assertThat(read(stored.id(), 0)).hasSize(10);
  }

  @Test
  void aChangedOrSwappedChunkIsNoticed() throws Exception {
    var stored = store(content(2 * MIB));
    execute(
        "update file_chunk set number = 2 - number where file_id = '"
            + stored.id()
            + "' and number = 0");
    execute(
        "update file_chunk set number = 0 where file_id = '" + stored.id() + "' and number = 1");
    assertThatThrownBy(() -> read(stored.id(), 0)).isInstanceOf(SealBroken.class);
  }

  @Test
  void nothingOfTheContentStandsInTheDatabase() throws Exception {
    var stored =
        store(
            "张三,150822199001010015\n"
                .repeat(1000)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try (var connection = TestStack.connect("monitoring", "postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select sealed from file_chunk where file_id = '" + stored.id() + "'")) {
      rows.next();
      assertThat(new String(rows.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain("150822199001010015")
          .doesNotContain("张三");
    }
  }

  @Test
  void itGoesAfterItsLastDay() throws Exception {
    var meta =
        new FileMeta(
            UUID.randomUUID(),
            "150822101000",
            "a",
            "text/csv",
            1,
            Optional.of(LocalDate.of(2021, 10, 9)));
    CurrentScope.call(clerk, () -> files.store(new ByteArrayInputStream(new byte[1]), meta));
    system.run("sweep", () -> retention.sweep(LocalDate.of(2021, 10, 9)));
    assertThat(rows(meta.id())).isEqualTo(2);
    system.run("sweep", () -> retention.sweep(LocalDate.of(2021, 10, 10)));
    assertThat(rows(meta.id())).isZero();
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres")) {
      connection.createStatement().execute(sql);
    }
  }
}
