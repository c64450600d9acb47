package county.stack.backup;

import county.stack.Folders;
import county.stack.Layout;
import county.stack.Progress;
import county.stack.Service;
import county.stack.StackFailure;
import county.stack.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 恢复: makes an empty stack what the backed-up one was at that moment, and raises the epoch of every
 * service, so that no event published from now on can be taken for one of the time that was lost
 * (docs/adr/0002). Everything is made aside and put in place last: what fails leaves nothing.
 */
public final class Restore {
  private static final DateTimeFormatter ASIDE =
      DateTimeFormatter.ofPattern("'before-restore-'yyyyMMdd-HHmmss");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /**
   * Two restores of the same backup must not share an epoch, and neither knows of the other: it is
   * the minute of the restore.
   */
  private static final String RAISE_EPOCH =
      "update event_epoch set epoch = greatest(epoch + 1, (extract(epoch from clock_timestamp()) / 60)::int)";

  /** Positions beyond the end would skip what comes next there. */
  private static final String KEEP_WITHIN =
      "update event_offset set position = least(position, ?) where topic = ? and partition = ?";

  private final Layout layout;
  private final Function<Service, Set<String>> knownMigrations;
  private final Progress progress;

  public Restore(Layout layout, Progress progress) {
    this(layout, service -> ProgramMigrations.in(layout.jar(service)), progress);
  }

  Restore(Layout layout, Function<Service, Set<String>> knownMigrations, Progress progress) {
    this.layout = layout;
    this.knownMigrations = knownMigrations;
    this.progress = progress;
  }

  /** Whether this data folder has been restored: it wants no demo data. */
  public static boolean isRestored(Layout layout) {
    return Files.exists(layout.data().resolve("restored"));
  }

  /** Checks the backup, then restores it. */
  public void from(Path backup, String passphrase) {
    layout.requireSpace();
    var made = Layout.of(layout.root(), layout.data().resolve("restoring"));
    try (var held = Stores.hold(layout)) {
      requireEmpty();
      progress.says("核对备份 …");
      var manifest = check(backup);
      var digests = Digests.of(backup, Backup.BOUND);
      var secrets =
          SealedSecrets.open(
              Files.readAllBytes(backup.resolve(SealedSecrets.FILE)), passphrase, digests);

      Folders.delete(made.data());
      fill(made, backup, manifest, secrets);
      putInPlace(made, backup);
      progress.says(
          "已恢复到 %s 的状态：%d 张表，%d 行，%d 个事件。用 ./dev up 启动。"
              .formatted(
                  MOMENT.format(manifest.madeAt()),
                  manifest.tables(),
                  manifest.rowsInAll(),
                  manifest.eventsInAll()));
    } catch (IOException | SQLException e) {
      throw new StackFailure("恢复没有完成，没有改动任何数据：" + e.getMessage(), e);
    } finally {
      Folders.delete(made.data());
    }
  }

  private void requireEmpty() {
    if (Files.exists(Stores.databases(layout))) {
      throw new StackFailure("只能恢复到空的系统，而 " + layout.data() + " 中已有数据库。请先备份它，再用 ./dev fresh 清空。");
    }
  }

  private Manifest check(Path backup) throws IOException {
    Digests.verify(
        backup, Stream.concat(Backup.BOUND.stream(), Stream.of(SealedSecrets.FILE)).toList());
    var manifest = Manifest.read(backup);
    if (!manifest.postgresql().startsWith(Stores.postgresMajor() + ".")) {
      throw new StackFailure(
          "备份来自 PostgreSQL "
              + manifest.postgresql()
              + "，本程序带的是 "
              + Stores.postgresMajor()
              + "。请用做备份时的程序版本恢复。");
    }
    for (var service : Service.values()) {
      var known = knownMigrations.apply(service);
      for (var script : manifest.of(service).migrations()) {
        if (!known.contains(script)) {
          throw new StackFailure(
              "备份来自更新的程序：数据库 " + service.shortName() + " 有本程序没有的 " + script + "。请先升级程序，再恢复。");
        }
      }
    }
    return manifest;
  }

  private void fill(Layout made, Path backup, Manifest manifest, Map<String, String> secrets)
      throws IOException, SQLException {
    progress.says("恢复数据库 …");
    PrivateFiles.folder(made.data());
    PrivateFiles.unpack(backup.resolve(Backup.DATABASES), Stores.databases(made));
    PrivateFiles.folder(made.data().resolve("secrets"));
    for (var secret : secrets.entrySet()) {
      PrivateFiles.write(
          made.data().resolve("secrets").resolve(Path.of(secret.getKey()).getFileName()),
          secret.getValue().getBytes(StandardCharsets.UTF_8));
    }
    try (var stores = Stores.startIn(made)) {
      requireEqual(manifest.databases(), Manifest.count(stores));
      progress.says("恢复事件 …");
      var log = new EventLog(stores.kafka());
      requireEqual(manifest.events(), log.read(backup.resolve(EventLog.FILE)));
      var ends = log.ends();
      requireEqual(manifest.events(), inAll(ends));
      for (var service : Service.values()) {
        try (var connection = stores.connect(service.shortName())) {
          beginEpoch(connection, ends);
        }
      }
    }
  }

  /** Where all partitions of a topic end is how many events it holds: positions stay right. */
  private static Map<String, Long> inAll(List<EventLog.End> ends) {
    return ends.stream()
        .collect(
            Collectors.groupingBy(
                EventLog.End::topic, Collectors.summingLong(EventLog.End::position)));
  }

  private static void requireEqual(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new StackFailure("恢复出来的数据与备份的清单不符，没有改动任何数据，请换一份备份。");
    }
  }

  private static void beginEpoch(Connection connection, List<EventLog.End> ends)
      throws SQLException {
    try (var raise = connection.createStatement();
        var keep = connection.prepareStatement(KEEP_WITHIN)) {
      raise.execute(RAISE_EPOCH);
      for (var end : ends) {
        keep.setLong(1, end.position());
        keep.setString(2, end.topic());
        keep.setInt(3, end.partition());
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }

  /** What lies in the way is kept aside: the events of the lost time are all that tells of it. */
  private void putInPlace(Layout made, Path backup) throws IOException {
    var aside = layout.data().resolve(LocalDateTime.now().format(ASIDE));
    for (var name : List.of("secrets", "kafka")) {
      var old = layout.data().resolve(name);
      if (Files.exists(old)) {
        Files.createDirectories(aside);
        Files.move(old, aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        progress.says("原有的 " + name + " 已移到 " + aside + "，供查考。");
      }
      Files.move(made.data().resolve(name), old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.writeString(layout.data().resolve("restored"), backup.getFileName().toString());
    Files.move(Stores.databases(made), Stores.databases(layout), StandardCopyOption.ATOMIC_MOVE);
  }
}
