package county.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on one machine, in the order in which it comes up: lock, ports, disk, secrets,
 * watchdog, PostgreSQL beside Kafka, start-up caches, the five processes, health. The launcher, the
 * end-to-end tests and the benches all start this.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final FileLock lock;
  private final Watchdog watchdog;
  private final Postgres postgres;
  private final Broker broker;
  private final Map<Service, Child> services = new EnumMap<>(Service.class);
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private LocalStack(Layout layout, Ports ports, FileLock lock) {
    this.layout = layout;
    this.ports = ports;
    this.lock = lock;
    this.secrets = Secrets.in(layout.folder("secrets"));
    this.watchdog = Watchdog.start();
    this.postgres = new Postgres(layout, ports, secrets, watchdog);
    this.broker = new Broker(layout, ports, watchdog);
  }

  /**
   * Starts everything and returns when the gateway says that all services are ready; on failure
   * nothing is left running.
   */
  public static LocalStack start(Layout layout, Ports ports, Progress progress) {
    layout.requireSpace();
    var lock = lock(layout);
    ports.requireFree();
    var stack = new LocalStack(layout, ports, lock);
    try {
      stack.startAll(progress);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private void startAll(Progress progress) {
    progress.says("启动 PostgreSQL 18 和 Kafka …");
    inParallel(List.of(broker::start, () -> startServices(progress)), 2);
    inParallel(
        services.keySet().stream().<Runnable>map(service -> () -> awaitReady(service)).toList(),
        services.size());
  }

  /** The processes come up beside Kafka: only PostgreSQL must answer before. */
  private void startServices(Progress progress) {
    postgres.start();
    var jars = new EnumMap<Service, AppJar>(Service.class);
    for (var service : Service.values()) {
      jars.put(service, AppJar.of(service, layout));
    }
    inParallel(jars.values().stream().<Runnable>map(jar -> () -> jar.unpack(watchdog)).toList(), 2);
    train(jars, progress);
    progress.says("启动五个进程 …");
    jars.forEach(this::startService);
  }

  private void train(Map<Service, AppJar> jars, Progress progress) {
    var untrained = new ArrayList<Runnable>();
    jars.forEach(
        (service, jar) -> {
          if (!jar.isTrained()) {
            untrained.add(
                () ->
                    jar.train(
                        Settings.of(service, ports, secrets),
                        layout.log(service.module() + "-training"),
                        watchdog,
                        () -> answer(service) != 0));
          }
        });
    if (!untrained.isEmpty()) {
      progress.says("首次启动：建立数据表和启动缓存（约两分钟，以后不再需要）…");
      inParallel(untrained, 2);
    }
  }

  private void startService(Service service, AppJar jar) {
    var child =
        new Child(
            service.module(),
            jar.command(),
            Settings.of(service, ports, secrets),
            layout.log(service.module()),
            "TERM",
            watchdog);
    services.put(service, child);
    child.start();
  }

  /** Waits until this process answers that it is healthy (the gateway: that all are). */
  public void awaitReady(Service service) {
    child(service).awaitReady(() -> isHealthy(service), START_LIMIT);
  }

  private boolean isHealthy(Service service) {
    return answer(service) == 200;
  }

  /** The status of its health; 0 while it does not answer. */
  private int answer(Service service) {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + ports.of(service) + "/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断。", e);
    }
  }

  /** Where the desk answers. */
  public URI address() {
    return URI.create("http://localhost:" + ports.of(Service.GATEWAY));
  }

  public Child child(Service service) {
    var child = services.get(service);
    if (child == null) {
      throw new IllegalStateException(service.module() + " is not started");
    }
    return child;
  }

  public Child postgres() {
    return postgres.child();
  }

  public Child broker() {
    return broker.child();
  }

  /** The settings that PostgreSQL runs with, for benches to print. */
  public static String databaseSettings() {
    return new TreeMap<>(Postgres.settings()).toString();
  }

  /** A superuser connection for those that look from outside: tests and benches. */
  public Connection database(String name) throws SQLException {
    return postgres.connect(name);
  }

  /** Stops the services first, then what they need. */
  @Override
  public void close() {
    inParallel(
        services.values().stream().<Runnable>map(child -> () -> child.stop(STOP_LIMIT)).toList(),
        5);
    inParallel(
        List.of(() -> broker.child().stop(STOP_LIMIT), () -> postgres.child().stop(STOP_LIMIT)), 2);
    watchdog.close();
    http.close();
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new StackFailure("数据目录的锁无法释放：" + e.getMessage(), e);
    }
  }

  private static FileLock lock(Layout layout) {
    return tryLock(layout)
        .orElseThrow(
            () -> new StackFailure("本系统已经在运行（数据目录 " + layout.data() + "）。要重新启动，请先 ./dev down。"));
  }

  /** The lock of a data folder; empty while a stack runs there. */
  static Optional<FileLock> tryLock(Layout layout) {
    try {
      var file = new RandomAccessFile(layout.folder("run").resolve("lock").toFile(), "rw");
      try {
        @Nullable FileLock lock = file.getChannel().tryLock();
        if (lock != null) {
          return Optional.of(lock);
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        // as good as held by another
      }
      file.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new StackFailure("数据目录 " + layout.data() + " 无法写入：" + e.getMessage(), e);
    }
  }

  /**
   * Runs all; the first that fails ends the others, so that its message is the one that is told.
   */
  static void inParallel(List<Runnable> steps, int width) {
    try (var executor = Executors.newFixedThreadPool(Math.max(1, width))) {
      var running =
          steps.stream()
              .map(step -> CompletableFuture.runAsync(step, executor))
              .toArray(CompletableFuture[]::new);
      var failed = new CompletableFuture<Void>();
      for (var one : running) {
        one.exceptionally(
            cause -> {
              failed.completeExceptionally((Throwable) cause);
              executor.shutdownNow();
              return null;
            });
      }
      CompletableFuture.anyOf(failed, CompletableFuture.allOf(running)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StackFailure failure) {
        throw failure;
      }
      throw e;
    }
  }
}
