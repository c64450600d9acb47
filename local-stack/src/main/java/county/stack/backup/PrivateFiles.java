package county.stack.backup;

import county.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that their owner alone may read. */
final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFiles() {}

  /** Makes an empty file, to be filled. */
  static Path create(Path file) throws IOException {
    return Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
  }

  static void write(Path file, byte[] content) throws IOException {
    Files.write(create(file), content);
  }

  static Path folder(Path folder) throws IOException {
    return Files.createDirectory(folder, FOLDER);
  }

  /**
   * Unpacks a gzipped tar archive with the modes it names; all of it belongs to whoever runs this.
   */
  static void unpack(Path archive, Path folder) throws IOException {
    folder(folder);
    var tar =
        new ProcessBuilder(
                "tar", "--no-same-owner", "-xzpf", archive.toString(), "-C", folder.toString())
            .redirectErrorStream(true)
            .start();
    var said =
        new String(tar.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (tar.waitFor() != 0) {
        throw new StackFailure(archive + " 无法展开：" + said.strip());
      }
    } catch (InterruptedException e) {
      tar.destroy();
      Thread.currentThread().interrupt();
      throw new StackFailure("被中断。", e);
    }
  }
}
