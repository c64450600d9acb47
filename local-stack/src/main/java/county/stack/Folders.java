package county.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that are made anew: removed with all they hold. */
public final class Folders {
  private Folders() {}

  /** Removes the folder and its content when it is there. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StackFailure("目录 " + folder + " 无法清空：" + e.getMessage(), e);
    }
  }
}
