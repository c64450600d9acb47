package county.stack;

import java.nio.file.Path;

/** The JDK that runs the launcher also runs its children. */
final class Jvm {
  private Jvm() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Names what a start-up cache depends on besides the jar. */
  static String version() {
    return Runtime.version().toString();
  }
}
