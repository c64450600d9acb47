package county.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one stack finds its parts and keeps its data.
 *
 * @param root the source tree with the built jars
 * @param data databases, Kafka log, secrets and process logs of this stack; kept between starts
 */
public record Layout(Path root, Path data) {
  private static final long LEAST_FREE_BYTES = 2L << 30;

  public static Layout of(Path root, Path data) {
    return new Layout(root.toAbsolutePath().normalize(), data.toAbsolutePath().normalize());
  }

  /** The jar that ships. */
  public Path jar(Service service) {
    return root.resolve(service.module()).resolve("target").resolve(service.module() + ".jar");
  }

  /**
   * Start-up caches and unpacked programs belong to the tree, not to one stack's data: a fresh
   * stack reuses them.
   */
  Path caches() {
    return root.resolve(".data");
  }

  Path log(String process) {
    return folder("logs").resolve(process + ".log");
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(data.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A full disk is said before it breaks a database. */
  public void requireSpace() {
    try {
      Files.createDirectories(data);
      long free = Files.getFileStore(data).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new StackFailure(
            "磁盘空间不足："
                + data
                + " 所在的盘只剩 "
                + (free >> 20)
                + " MB，至少需要 "
                + (LEAST_FREE_BYTES >> 20)
                + " MB，请先清理。");
      }
    } catch (IOException e) {
      throw new StackFailure("数据目录 " + data + " 无法写入：" + e.getMessage(), e);
    }
  }
}
