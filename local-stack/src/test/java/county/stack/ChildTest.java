package county.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  @TempDir Path folder;

  @Test
  void aChildThatDiesIsStartedAgainUntilItIsStopped() throws Exception {
    try (var watchdog = Watchdog.start()) {
      var child = child("sleeper", List.of("sleep", "600"), watchdog);
      child.start();
      long first = child.pid();

      child.killHard();

      await().atMost(Duration.ofSeconds(10)).until(() -> child.isAlive() && child.pid() != first);
      assertThat(child.restarts()).isEqualTo(1);
      long second = child.pid();
      child.stop(Duration.ofSeconds(5));
      assertThat(ProcessHandle.of(second))
          .matches(handle -> handle.isEmpty() || !handle.get().isAlive());
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void aChildThatNeverGetsReadyIsOneSentenceThatNamesItsLog() {
    try (var watchdog = Watchdog.start()) {
      var child =
          child("broken", List.of("sh", "-c", "echo 'No space left on device'; exit 1"), watchdog);
      child.start();
      assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(20)))
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("broken 没有启动成功：磁盘已满")
          .hasMessageContaining("broken.log");
      child.stop(Duration.ofSeconds(1));
    }
  }

  @Test
  void settingsOfTheCallersShellDoNotReachAChild() {
    try (var watchdog = Watchdog.start()) {
      var child =
          new Child(
              "env",
              List.of("env"),
              Map.of("COUNTY_PORT", "1"),
              folder.resolve("env.log"),
              "TERM",
              watchdog);
      child.start();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Files.readString(folder.resolve("env.log")).contains("COUNTY_PORT=1"));
      child.stop(Duration.ofSeconds(1));
    }
  }

  @Test
  void aLauncherKilledWithoutWarningTakesItsChildrenAlong() throws Exception {
    var pidFile = folder.resolve("child.pid");
    var launcher =
        new ProcessBuilder(
                Jvm.java(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledLauncher.class.getName(),
                folder.toString())
            .redirectOutput(new File("/dev/null"))
            .redirectErrorStream(true)
            .start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
    var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive());
  }

  /** Stands in for the launcher: one child, then it waits to be killed. */
  static final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] arguments) throws Exception {
      var folder = Path.of(arguments[0]);
      var child =
          new Child(
              "sleeper",
              List.of("sleep", "600"),
              Map.of(),
              folder.resolve("k.log"),
              "TERM",
              Watchdog.start());
      child.start();
      var making = Files.writeString(folder.resolve("child.making"), String.valueOf(child.pid()));
      Files.move(making, folder.resolve("child.pid"));
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }

  private Child child(String name, List<String> command, Watchdog watchdog) {
    return new Child(name, command, Map.of(), folder.resolve(name + ".log"), "TERM", watchdog);
  }
}
