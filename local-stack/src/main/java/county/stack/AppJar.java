package county.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipFile;

/**
 * One service's jar, unpacked by Boot's own tool, with a start-up cache that a training run has
 * filled. Both lie in a folder named after the jar's content, flags and JDK, so that a new build
 * never meets an old cache.
 */
final class AppJar {
  private static final int TRAINING_MINUTES = 5;
  private static final int ENDED_BY_TERM = 143;

  private final Service service;
  private final Path jar;
  private final Path folder;

  private AppJar(Service service, Path jar, Path folder) {
    this.service = service;
    this.jar = jar;
    this.folder = folder;
  }

  static AppJar of(Service service, Layout layout) {
    var jar = layout.jar(service);
    if (!Files.isRegularFile(jar)) {
      throw new StackFailure("还没有构建 " + jar + "：请用 ./dev up，它会先构建。");
    }
    return new AppJar(
        service,
        jar,
        layout.caches().resolve("aot").resolve(service.module() + "-" + hash(service, jar)));
  }

  /** Unpacks the jar when that has not happened yet. */
  void unpack(Watchdog watchdog) {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder.getParent());
      var making = Files.createTempDirectory(folder.getParent(), "making-");
      var log = making.resolve("extract.log");
      var command =
          List.of(
              Jvm.java(),
              "-Djarmode=tools",
              "-jar",
              jar.toString(),
              "extract",
              "--force",
              "--destination",
              making.toString());
      if (run(command, Map.of(), log, watchdog, process -> {}) != 0
          || !Files.exists(making.resolve(jar.getFileName()))) {
        throw new StackFailure(service.module() + " 的程序包无法展开，详见 " + log);
      }
      Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackFailure(service.module() + " 的程序包无法展开：" + e.getMessage(), e);
    }
  }

  /** Removes what earlier builds of this service left beside the folder in use. */
  void dropOlder() {
    try (var siblings = Files.list(folder.getParent())) {
      for (var sibling : siblings.filter(this::isOlder).toList()) {
        Folders.delete(sibling);
      }
    } catch (IOException e) {
      throw new StackFailure("旧的启动缓存无法删除：" + e.getMessage(), e);
    }
  }

  private boolean isOlder(Path sibling) {
    return sibling.getFileName().toString().startsWith(service.module() + "-")
        && !sibling.equals(folder);
  }

  boolean isTrained() {
    return Files.exists(cache());
  }

  /**
   * One whole start, which also migrates the database, until the process answers; without a cache
   * the service only starts slower.
   */
  void train(Map<String, String> settings, Path log, Watchdog watchdog, BooleanSupplier answers) {
    var fresh = folder.resolve("app.aot.making");
    var command = new ArrayList<>(List.of(Jvm.java(), "-XX:AOTCacheOutput=" + fresh));
    command.addAll(service.jvmFlags());
    command.addAll(List.of("-jar", folder.resolve(jar.getFileName()).toString()));
    try {
      int code =
          run(
              command,
              settings,
              log,
              watchdog,
              process -> {
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(TRAINING_MINUTES);
                while (process.isAlive() && !answers.getAsBoolean() && System.nanoTime() < end) {
                  TimeUnit.MILLISECONDS.sleep(200);
                }
                process.destroy();
              });
      if (code == ENDED_BY_TERM && Files.exists(fresh)) {
        Files.move(fresh, cache(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new StackFailure(service.module() + " 的启动缓存无法写入：" + e.getMessage(), e);
    }
  }

  /** The command that starts the service, with its cache where there is one. */
  List<String> command() {
    var command = new ArrayList<>(List.of(Jvm.java()));
    if (isTrained()) {
      command.add("-XX:AOTCache=" + cache());
    }
    command.addAll(service.jvmFlags());
    command.addAll(List.of("-jar", folder.resolve(jar.getFileName()).toString()));
    return command;
  }

  private Path cache() {
    return folder.resolve("app.aot");
  }

  /** What is done with a process while it runs. */
  private interface Watching {
    void see(Process process) throws InterruptedException;
  }

  private static int run(
      List<String> command,
      Map<String, String> settings,
      Path log,
      Watchdog watchdog,
      Watching watching)
      throws IOException {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.startsWith("COUNTY_") || key.startsWith("SPRING_"));
    builder.environment().putAll(settings);
    var process = builder.start();
    watchdog.watch(process.pid(), "TERM");
    try {
      watching.see(process);
      if (process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断。", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      watchdog.forget(process.pid());
    }
  }

  /**
   * Names flags, JDK and content of the jar. The jar's own checksums of its entries stand for the
   * content: reading all its bytes anew at every start would cost seconds.
   */
  private static String hash(Service service, Path jar) {
    try (var zip = new ZipFile(jar.toFile())) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((Jvm.version() + service.jvmFlags()).getBytes(StandardCharsets.UTF_8));
      zip.stream()
          .map(entry -> "%s %d %x\n".formatted(entry.getName(), entry.getSize(), entry.getCrc()))
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new StackFailure(jar + " 无法读取：" + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
