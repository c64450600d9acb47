package county.stack.backup;

import county.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The migration scripts that a service's jar brings: its own and those of platform. */
final class ProgramMigrations {
  private static final String OWN = "BOOT-INF/classes/db/migration/";
  private static final String PLATFORM_JAR = "BOOT-INF/lib/platform-";
  private static final String PLATFORM = "db/platform/";

  private ProgramMigrations() {}

  /** File names, for example {@code V0_5__events.sql}. */
  static Set<String> in(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new StackFailure("还没有构建 " + jar + "：请用 ./dev，它会先构建。");
    }
    var scripts = new HashSet<String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        add(scripts, entry, OWN);
        if (entry.getName().startsWith(PLATFORM_JAR)) {
          try (var nested = new ZipInputStream(zip.getInputStream(entry))) {
            for (var in = nested.getNextEntry(); in != null; in = nested.getNextEntry()) {
              add(scripts, in, PLATFORM);
            }
          }
        }
      }
      return scripts;
    } catch (IOException e) {
      throw new StackFailure(jar + " 无法读取：" + e.getMessage(), e);
    }
  }

  private static void add(Set<String> scripts, ZipEntry entry, String folder) {
    if (entry.getName().startsWith(folder) && entry.getName().endsWith(".sql")) {
      scripts.add(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
    }
  }
}
