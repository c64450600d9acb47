package county.stack.bench;

import county.stack.Service;
import county.stack.StackFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code start}: from the launcher's process start to the printed address, everything built, caches
 * trained and the demo loaded by a first start; and the memory of the launcher and all its children
 * ten seconds later.
 */
final class StartBench {
  private static final int SETTLE_SECONDS = 10;
  private static final String READY = "打开 http";

  private final Path root;
  private final Path folder;
  private final PrintStream out;

  StartBench(Path root, Path folder, PrintStream out) {
    this.root = root;
    this.folder = folder;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    for (var service : Service.values()) {
      out.println(service.module() + " " + String.join(" ", service.jvmFlags()));
    }
    stop(start());
    long began = System.nanoTime();
    var launcher = start();
    double seconds = (System.nanoTime() - began) / 1e9;
    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    long megabytes = Memory.megabytesOf(launcher.toHandle());
    stop(launcher);
    out.printf("bench start: seconds=%.1f rss_mb=%d%n", seconds, megabytes);
  }

  private Process start() throws IOException {
    var launcher =
        new ProcessBuilder(command())
            .directory(root.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    var said = new ArrayList<String>();
    var reader = new BufferedReader(launcher.inputReader(StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.add(line);
      if (line.startsWith(READY)) {
        return launcher;
      }
    }
    throw new StackFailure("没有启动成功：" + String.join("\n", said));
  }

  private List<String> command() {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(
        List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=error",
            "-XX:SharedArchiveFile=.data/launcher.jsa",
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(List.of("county.stack.Launcher", "--data=" + folder.toAbsolutePath()));
    return command;
  }

  private static void stop(Process launcher) throws InterruptedException {
    launcher.destroy();
    launcher.waitFor();
  }
}
