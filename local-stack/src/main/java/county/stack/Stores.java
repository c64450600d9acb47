package county.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * PostgreSQL and Kafka of a stack without its five processes: those that run already, or started
 * for as long as this is open. For work on the data as a whole.
 */
public final class Stores implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Layout layout;
  private final Ports ports;
  private final Watchdog watchdog = Watchdog.start();
  private final Postgres postgres;
  private final Optional<FileLock> lock;
  private Optional<Broker> broker = Optional.empty();

  private Stores(Layout layout, Path secrets, Ports ports, Optional<FileLock> lock) {
    this.layout = layout;
    this.ports = ports;
    this.lock = lock;
    this.postgres = new Postgres(layout, ports, Secrets.in(secrets), watchdog);
  }

  /** Those of this stack: attached to when it runs, else started. */
  public static Stores of(Layout layout) {
    requireData(layout);
    var lock = LocalStack.tryLock(layout);
    if (lock.isEmpty()) {
      return new Stores(layout, layout.folder("secrets"), portsOfRunning(layout), lock);
    }
    return new Stores(layout, layout.folder("secrets"), Ports.random(), lock).started(true);
  }

  /**
   * PostgreSQL alone, started while nothing else of this stack runs.
   *
   * @throws StackFailure when the stack runs
   */
  public static Stores ofStopped(Layout layout) {
    requireData(layout);
    var lock = Optional.of(lock(layout));
    return new Stores(layout, layout.folder("secrets"), Ports.random(), lock).started(false);
  }

  private static void requireData(Layout layout) {
    if (!Files.exists(databases(layout).resolve("PG_VERSION"))) {
      throw new StackFailure("这里还没有数据：" + layout.data() + "。请先 ./dev up。");
    }
  }

  private static FileLock lock(Layout layout) {
    return LocalStack.tryLock(layout)
        .orElseThrow(() -> new StackFailure("系统正在运行（" + layout.data() + "），请先 ./dev down。"));
  }

  /** Started in a folder of its own, where no stack runs. */
  public static Stores startIn(Layout layout) {
    return new Stores(layout, layout.folder("secrets"), Ports.random(), Optional.empty())
        .started(true);
  }

  /** PostgreSQL alone, started in a folder of its own on databases that have these secrets. */
  public static Stores startDatabasesIn(Layout layout, Path secrets) {
    return new Stores(layout, secrets, Ports.random(), Optional.empty()).started(false);
  }

  /** A data folder in which no stack can start until this is closed. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @throws StackFailure when a stack runs there
   */
  public static Hold hold(Layout layout) {
    var lock = lock(layout);
    return () -> release(lock);
  }

  /** Where the databases of a stack lie. */
  public static Path databases(Layout layout) {
    return layout.data().resolve("pg");
  }

  /** The major version of PostgreSQL whose data can be read. */
  public static String postgresMajor() {
    return Postgres.MAJOR;
  }

  private Stores started(boolean withKafka) {
    try {
      if (withKafka) {
        var started = new Broker(layout, ports, watchdog);
        broker = Optional.of(started);
        LocalStack.inParallel(List.of(postgres::start, started::start), 2);
      } else {
        postgres.start();
      }
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** A connection as superuser. */
  public Connection connect(String database) throws SQLException {
    return postgres.connect(database);
  }

  /** Kafka's address. */
  public String kafka() {
    return "localhost:" + ports.kafka();
  }

  /** All databases as of one moment, as {@code base.tar.gz} in a new folder. */
  public void writeBaseBackup(Path folder) throws SQLException {
    postgres.writeBaseBackup(folder);
  }

  /** Stops what was started here; a running stack is left alone. */
  @Override
  public void close() {
    LocalStack.inParallel(
        List.of(
            () -> broker.ifPresent(started -> started.child().stop(STOP_LIMIT)),
            () -> postgres.child().stop(STOP_LIMIT)),
        2);
    watchdog.close();
    lock.ifPresent(Stores::release);
  }

  private static void release(FileLock lock) {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new StackFailure("数据目录的锁无法释放：" + e.getMessage(), e);
    }
  }

  /** As the running programs themselves have noted them: the fourth line of postmaster.pid. */
  private static Ports portsOfRunning(Layout layout) {
    var noted = new Properties();
    try (InputStream in =
        Files.newInputStream(layout.folder("kafka").resolve("server.properties"))) {
      noted.load(in);
      var postmaster = Files.readAllLines(databases(layout).resolve("postmaster.pid"));
      var kafka = noted.getProperty("advertised.listeners", "");
      return new Ports(
          Integer.parseInt(postmaster.get(3).strip()),
          Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1)),
          0,
          Map.of());
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new StackFailure("系统正在启动或停止，请稍后再试。", e);
    }
  }
}
