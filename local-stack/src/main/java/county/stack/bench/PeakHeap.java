package county.stack.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The highest heap use that the JDK's own {@code jstat} sees once a second in a running process.
 */
final class PeakHeap implements AutoCloseable {
  private final Process jstat;
  private final Thread reader;
  private volatile double peakKilobytes;

  private PeakHeap(Process jstat) {
    this.jstat = jstat;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  static PeakHeap of(long pid) throws IOException {
    var program = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    return new PeakHeap(
        new ProcessBuilder(program, "-gc", String.valueOf(pid), "1000")
            .redirectErrorStream(true)
            .start());
  }

  double megabytes() {
    return peakKilobytes / 1024;
  }

  private void read() {
    try (var lines = new BufferedReader(jstat.inputReader())) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        peakKilobytes = Math.max(peakKilobytes, used(line.strip().split("\\s+")));
      }
    } catch (IOException e) {
      // The process measured has ended: what was seen until then stands.
      return;
    }
  }

  /** Columns S0U, S1U, EU and OU of {@code jstat -gc}; the head line counts as nothing. */
  private static double used(String[] columns) {
    if (columns.length < 8 || !columns[0].matches("[0-9.]+")) {
      return 0;
    }
    return number(columns[2]) + number(columns[3]) + number(columns[5]) + number(columns[7]);
  }

  private static double number(String text) {
    return text.matches("[0-9.]+") ? Double.parseDouble(text) : 0;
  }

  @Override
  public void close() throws InterruptedException {
    jstat.destroy();
    reader.join();
  }
}
