package county.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small process that holds a pipe from the launcher. When the launcher is gone, even by kill -9,
 * the pipe ends and the watchdog stops every child it was told of.
 */
final class Watchdog implements AutoCloseable {
  private final Process process;
  private final OutputStream pipe;

  private Watchdog(Process process) {
    this.process = process;
    this.pipe = process.getOutputStream();
  }

  static Watchdog start() {
    try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
      if (script == null) {
        throw new StackFailure("程序包不完整：缺少 watchdog.sh，请重新构建。");
      }
      var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return new Watchdog(
          new ProcessBuilder("setsid", "sh", "-c", text)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new StackFailure("看护进程没有启动：" + e.getMessage(), e);
    }
  }

  void watch(long pid, String signal) {
    tell("+ " + signal + " " + pid + " " + startTime(pid));
  }

  void forget(long pid) {
    tell("- " + pid);
  }

  private synchronized void tell(String line) {
    try {
      pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The watchdog is gone", e);
    }
  }

  /**
   * Clock ticks since boot: field 22 of /proc/PID/stat; the fields before it may hold blanks, so
   * count from the last bracket.
   */
  private static String startTime(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
    } catch (IOException e) {
      return "0";
    }
  }

  /** Ends the pipe: whatever is still watched is stopped. */
  @Override
  public void close() {
    try {
      pipe.close();
      process.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
