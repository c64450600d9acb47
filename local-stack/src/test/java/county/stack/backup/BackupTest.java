package county.stack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.stack.Folders;
import county.stack.Layout;
import county.stack.Service;
import county.stack.StackFailure;
import county.stack.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while the stores run and go on changing, restored where they were lost. */
class BackupTest {
  private static final Path ROOT = Path.of("..");
  private static final String PASSPHRASE = "four words nobody guesses";
  private static final Set<String> KNOWN = Set.of("V1_1__villager.sql");

  @TempDir static Path folder;

  private static Layout layout;
  private static Path backup;
  private static Map<String, Manifest.Database> counted;

  private Path copy = Path.of("");

  @BeforeAll
  static void backUpWhileItRunsAndThenLoseTheDatabases() throws Exception {
    layout = Layout.of(ROOT, folder.resolve("stack"));
    try (var running = Stores.startIn(layout);
        var held = Stores.hold(layout)) {
      SampleData.layOut(running);
      SampleData.tell(running, "h1", 1, 1, "e1");
      SampleData.tell(running, "h1", 1, 2, "e2");
      SampleData.tell(running, "h2", 1, 1, "committed after the databases were copied");
      counted = Manifest.count(running);

      backup = new Backup(layout, BackupTest::quiet).into(folder.resolve("backups"), PASSPHRASE);

      SampleData.execute(running, "insert into villager values (3, '150822102001', '丙')");
      SampleData.tell(running, "h1", 1, 3, "lost with the databases");
    }
    Folders.delete(Stores.databases(layout));
  }

  @BeforeEach
  void anotherCopyOfTheBackup() throws IOException {
    copy = Files.createTempDirectory(folder, "copy-");
    try (var files = Files.list(backup)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  @AfterEach
  void nothingIsLeftHalfDone() {
    assertThat(layout.data().resolve("restoring")).doesNotExist();
    assertThat(layout.data().resolve("proof")).doesNotExist();
  }

  @Test
  void onlyItsOwnerReadsABackupAndTheKeyRingIsNotInPlain() throws IOException {
    var secret = Files.readString(layout.data().resolve("secrets").resolve("keys"));

    try (var files = Files.list(backup)) {
      assertThat(files.toList())
          .extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactlyInAnyOrder(
              "databases.tar.gz",
              "events.ndjson.gz",
              "manifest.json",
              "secrets.sealed.json",
              "SHA256SUMS");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rwx------");
    for (var file : List.of("databases.tar.gz", "secrets.sealed.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve(file))))
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(backup.resolve("secrets.sealed.json"))).doesNotContain(secret);
  }

  @Test
  void whatWasLostComesBackAsItStoodAndKafkaIsNotAhead() throws Exception {
    restore(copy, PASSPHRASE);

    try (var restored = Stores.of(layout)) {
      assertThat(Manifest.count(restored)).isEqualTo(counted);
      assertThat(SampleData.text(restored, "select name from villager where id = 1"))
          .isEqualTo("甲");
      assertThat(
              SampleData.text(
                  restored,
                  "set role monitoring_app; set app.area_from = '150822101'; set app.area_to = '150822102';"
                      + "select string_agg(name, ',' order by id) from villager"))
          .as("row security")
          .isEqualTo("甲");
      assertThat(
              SampleData.text(restored, "set role monitoring_app; select count(*) from villager"))
          .isEqualTo("0");
      assertThat(
              SampleData.text(
                  restored, "select tableowner from pg_tables where tablename = 'villager'"))
          .isEqualTo("monitoring_owner");
      assertThat(SampleData.told(restored)).containsExactly("e1", "e2");
      assertThat(SampleData.positions(restored)).containsExactly(2L);
      assertThat(
              SampleData.text(restored, "select epoch > 1 and epoch < 2000000000 from event_epoch"))
          .as("later than everything that was published")
          .isEqualTo("t");
    }
    try (var kept = Files.list(layout.data())) {
      var aside =
          kept.filter(p -> p.getFileName().toString().startsWith("before-restore-")).toList();
      assertThat(aside).hasSize(1);
      assertThat(aside.getFirst().resolve("kafka").resolve("log")).isDirectory();
    }
    assertThat(Restore.isRestored(layout)).isTrue();
    assertRefused(copy, PASSPHRASE, "只能恢复到空的系统");
    Folders.delete(Stores.databases(layout));
  }

  @Test
  void aDamagedFileIsNamedAndNothingIsTouched() throws IOException {
    var dump = copy.resolve("databases.tar.gz");
    var bytes = Files.readAllBytes(dump);
    bytes[bytes.length / 2] ^= 1;
    Files.write(dump, bytes);

    assertRefused(copy, PASSPHRASE, "databases.tar.gz 已损坏");
    Files.delete(dump);
    assertRefused(copy, PASSPHRASE, "databases.tar.gz 已损坏、缺少");
  }

  @Test
  void anotherDumpCannotBePutBesideTheSecrets() throws IOException {
    Files.writeString(copy.resolve("events.ndjson.gz"), "forged");
    Files.writeString(
        copy.resolve("SHA256SUMS"),
        Digests.of(copy, Backup.BOUND) + Digests.of(copy, List.of("secrets.sealed.json")));

    assertRefused(copy, PASSPHRASE, "打不开备份中的密钥");
  }

  @Test
  void aWrongPassphraseOpensNothing() {
    assertRefused(copy, "five words nobody guesses", "口令不对");
  }

  @Test
  void aBackupOfANewerProgramIsRefused() {
    assertThatThrownBy(
            () ->
                new Restore(layout, service -> Set.of(), BackupTest::quiet).from(copy, PASSPHRASE))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("monitoring")
        .hasMessageContaining("V1_1__villager.sql")
        .hasMessageContaining("请先升级程序");
  }

  @Test
  void whereAStackRunsNothingIsRestored() {
    try (var held = Stores.hold(layout)) {
      assertRefused(copy, PASSPHRASE, "请先 ./dev down");
    }
  }

  @Test
  void aFolderThatIsNoBackupIsRefused() {
    assertRefused(folder, PASSPHRASE, "不是一份备份");
  }

  /** The jars that ship hold what {@code database} of this version was made with. */
  @Test
  void theProgramKnowsItsOwnMigrations() {
    var jar = layout.jar(Service.MONITORING);
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(jar), "packaged before");
    assertThat(ProgramMigrations.in(jar)).contains("V0_5__events.sql", "V1_1__household.sql");
  }

  private static void restore(Path from, String passphrase) {
    new Restore(
            layout, service -> service == Service.MONITORING ? KNOWN : Set.of(), BackupTest::quiet)
        .from(from, passphrase);
  }

  private static void assertRefused(Path from, String passphrase, String reason) {
    assertThatThrownBy(() -> restore(from, passphrase))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining(reason);
  }

  private static void quiet(String sentence) {}
}
