package county.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One child process: output to a log file, started again when it dies, known to the watchdog. It
 * runs in a session of its own, so that Ctrl-C reaches the launcher only and the order of stopping
 * is the launcher's.
 */
public final class Child {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final String stopSignal;
  private final Watchdog watchdog;

  private volatile @Nullable Process process;
  private volatile boolean wanted;
  private volatile int restarts;
  private volatile int deaths;
  private volatile long startedAt;

  Child(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      String stopSignal,
      Watchdog watchdog) {
    this.name = name;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.stopSignal = stopSignal;
    this.watchdog = watchdog;
  }

  public String name() {
    return name;
  }

  Path log() {
    return log;
  }

  /** How often it has been started again since {@link #start}. */
  public int restarts() {
    return restarts;
  }

  public boolean isAlive() {
    var current = process;
    return current != null && current.isAlive();
  }

  /** The process id of the running instance. */
  public long pid() {
    var current = process;
    if (current == null) {
      throw new IllegalStateException(name + " is not started");
    }
    return current.pid();
  }

  synchronized void start() {
    wanted = true;
    launch();
  }

  private void launch() {
    try {
      var withSession = new ArrayList<>(List.of("setsid"));
      withSession.addAll(command);
      var builder = new ProcessBuilder(withSession).redirectErrorStream(true);
      builder
          .environment()
          .keySet()
          .removeIf(key -> key.startsWith("COUNTY_") || key.startsWith("SPRING_"));
      builder.environment().putAll(environment);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      var started = builder.start();
      process = started;
      startedAt = System.nanoTime();
      watchdog.watch(started.pid(), stopSignal);
      Thread.startVirtualThread(() -> awaitEnd(started));
    } catch (IOException e) {
      throw new StackFailure(name + " 无法启动：" + e.getMessage(), e);
    }
  }

  /** On a thread of its own: the common pool may be busy with whatever waits for this child. */
  private void awaitEnd(Process started) {
    try {
      started.waitFor();
      ended(started);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void ended(Process dead) {
    if (!wanted) {
      return;
    }
    watchdog.forget(dead.pid());
    deaths++;
    boolean lived = System.nanoTime() - startedAt > TimeUnit.MINUTES.toNanos(1);
    restarts = lived ? 1 : restarts + 1;
    long pause = Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(restarts, 10));
    CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
        .execute(this::launchIfWanted);
  }

  private synchronized void launchIfWanted() {
    if (wanted && !isAlive()) {
      launch();
    }
  }

  /** Kills the running instance without warning, as a fault would; it is started again. */
  public void killHard() throws IOException, InterruptedException {
    signal("KILL", pid());
  }

  /** Kills the running instance and leaves it dead until {@link #resume}. */
  public void killAndHold() throws IOException, InterruptedException {
    synchronized (this) {
      wanted = false;
    }
    killHard();
  }

  /** Starts again what {@link #killAndHold} killed. */
  public void resume() {
    start();
  }

  /** Stops it for good, politely for as long as the limit lasts. */
  void stop(Duration limit) {
    Process current;
    synchronized (this) {
      wanted = false;
      current = process;
    }
    if (current == null || !current.isAlive()) {
      return;
    }
    try {
      signal(stopSignal, current.pid());
      if (!current.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        current.destroyForcibly().waitFor();
      }
      watchdog.forget(current.pid());
    } catch (IOException e) {
      current.destroyForcibly();
    } catch (InterruptedException e) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", signal, String.valueOf(pid)).start().waitFor();
  }

  /** Waits until it is ready; a child that dies again and again is a failure that names its log. */
  void awaitReady(BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    int diedBefore = deaths;
    while (!ready.getAsBoolean()) {
      if (deaths - diedBefore > 2 || System.nanoTime() > end) {
        throw new StackFailure(name + " 没有启动成功" + reason() + "，详见日志 " + log);
      }
      pause();
    }
  }

  private String reason() {
    try {
      var lines = Files.readAllLines(log);
      if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
        return "：磁盘已满，请先清理";
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断。", e);
    }
  }
}
