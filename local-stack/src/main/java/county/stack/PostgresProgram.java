package county.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the binaries on the class path. */
final class PostgresProgram {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresProgram() {}

  /**
   * Folder that holds {@code bin/initdb} and {@code bin/postgres}; unpacked under another name
   * first, so never half there.
   */
  static Path unpackedIn(Path caches) {
    var target = caches.resolve("postgresql");
    if (Files.isDirectory(target)) {
      return target;
    }
    try (InputStream archive = PostgresProgram.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new StackFailure("程序包不完整：缺少 PostgreSQL（" + ARCHIVE + "），本机需要 64 位 x86 Linux。");
      }
      Files.createDirectories(caches);
      var making = Files.createTempDirectory(caches, "postgresql-");
      unpack(archive, making);
      try {
        Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (!Files.isDirectory(target)) {
          throw e;
        }
      }
      return target;
    } catch (IOException e) {
      throw new StackFailure("PostgreSQL 无法解压：" + e.getMessage(), e);
    }
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
