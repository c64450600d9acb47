package county.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and all it started take of the machine: sum of the proportional set sizes. */
final class Memory {
  private Memory() {}

  /** Megabytes of the process and its descendants, shared pages counted once. */
  static long megabytesOf(ProcessHandle process) throws IOException {
    long kilobytes = 0;
    for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      kilobytes += pss(one.pid());
    }
    return kilobytes / 1024;
  }

  private static long pss(long pid) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
