package county.stack.bench;

import county.stack.Folders;
import county.stack.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./dev bench NAME}. Each bench ends with one line {@code bench NAME: key=value …}. */
public final class Bench {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var name = arguments.length == 0 ? "" : arguments[0];
    try {
      var folder = freshFolder();
      try {
        switch (name) {
          case "start" -> new StartBench(Path.of(""), folder, OUT).run();
          case "feed" -> new FeedBench(Path.of(""), folder, OUT).run();
          default -> throw new StackFailure("没有名为 “" + name + "” 的测量；可用：start、feed。");
        }
      } finally {
        Folders.delete(folder);
      }
    } catch (StackFailure failure) {
      OUT.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static Path freshFolder() throws IOException {
    Files.createDirectories(Path.of(".data"));
    return Files.createTempDirectory(Path.of(".data"), "bench-");
  }
}
