package county.stack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import county.stack.Folders;
import county.stack.Layout;
import county.stack.Progress;
import county.stack.StackFailure;
import county.stack.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 备份: the five databases as of one moment, the events committed by then, and the sealed secrets, in
 * one dated folder; whether the system runs or not. The dump is restored aside and counted before
 * it counts as made.
 */
public final class Backup {
  static final String DATABASES = "databases.tar.gz";

  /** What the secrets are bound to. */
  static final List<String> BOUND = List.of(DATABASES, EventLog.FILE, Manifest.FILE);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'county-'yyyyMMdd-HHmmss");

  private final Layout layout;
  private final Progress progress;

  public Backup(Layout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /** Makes a backup in a new folder below {@code to} and returns that folder. */
  public Path into(Path to, String passphrase) {
    layout.requireSpace();
    try (var stores = Stores.of(layout)) {
      Files.createDirectories(to);
      var making = Files.createTempDirectory(to.toAbsolutePath(), "making-");
      try {
        var manifest = fill(making, stores, passphrase);
        var done = to.toAbsolutePath().resolve(LocalDateTime.now().format(NAME));
        Files.move(making, done, StandardCopyOption.ATOMIC_MOVE);
        progress.says(
            "备份完成：%s（%d 张表，%d 行，%d 个事件）。"
                .formatted(done, manifest.tables(), manifest.rowsInAll(), manifest.eventsInAll()));
        return done;
      } finally {
        Folders.delete(making);
      }
    } catch (IOException | SQLException e) {
      throw new StackFailure("备份没有完成：" + e.getMessage(), e);
    }
  }

  private Manifest fill(Path making, Stores stores, String passphrase)
      throws IOException, SQLException {
    progress.says("复制五个数据库 …");
    var copy = making.resolve("copy");
    stores.writeBaseBackup(copy);
    Files.move(copy.resolve("base.tar.gz"), making.resolve(DATABASES));
    Folders.delete(copy);

    progress.says("试恢复并清点 …");
    var manifest = prove(making, stores);
    manifest.write(making);

    var digests = Digests.of(making, BOUND);
    PrivateFiles.write(
        making.resolve(SealedSecrets.FILE), SealedSecrets.seal(secrets(), passphrase, digests));
    PrivateFiles.write(
        making.resolve(Digests.FILE),
        (digests + Digests.of(making, List.of(SealedSecrets.FILE))).getBytes(UTF_8));
    return manifest;
  }

  /** Starts the copy in a folder of its own, counts it, and takes the events that it knows. */
  private Manifest prove(Path making, Stores stores) throws IOException, SQLException {
    var proof = Layout.of(layout.root(), layout.data().resolve("proof"));
    Folders.delete(proof.data());
    PrivateFiles.folder(proof.data());
    try {
      PrivateFiles.unpack(making.resolve(DATABASES), Stores.databases(proof));
      try (var copy = Stores.startDatabasesIn(proof, layout.data().resolve("secrets"));
          var known = new KnownEvents(copy)) {
        var events = new EventLog(stores.kafka()).write(making.resolve(EventLog.FILE), known);
        return new Manifest(Instant.now(), version(copy), Manifest.count(copy), events);
      }
    } finally {
      Folders.delete(proof.data());
    }
  }

  private static String version(Stores stores) throws SQLException {
    try (var connection = stores.connect("postgres")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private Map<String, String> secrets() throws IOException {
    var secrets = new TreeMap<String, String>();
    try (var files = Files.list(layout.data().resolve("secrets"))) {
      for (var file : files.toList()) {
        secrets.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return secrets;
  }
}
