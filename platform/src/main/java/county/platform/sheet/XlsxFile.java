package county.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;

/**
 * The limits of an Excel file: 50 MB packed, 200 MB unpacked, 64 MB of shared texts (which a reader
 * holds in memory), 1,000 entries. What counts is what really comes out, not what the archive says
 * of itself.
 */
final class XlsxFile {
  static final long PACKED = 50L << 20;
  static final long UNPACKED = 200L << 20;
  static final long SHARED_TEXTS = 64L << 20;
  private static final int ENTRIES = 1_000;

  private XlsxFile() {}

  /** Copies to a temporary file (mode 0600). */
  static Path copy(InputStream in) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var file = Files.createTempFile("county-", ".xlsx", mode);
    try (var out = Files.newOutputStream(file)) {
      var limited = new byte[64 * 1024];
      long size = 0;
      for (int read = in.read(limited); read >= 0; read = in.read(limited)) {
        size += read;
        if (size > PACKED) {
          throw new SheetProblem(SheetProblem.Kind.TOO_LARGE, "Excel 文件超过 50 MB：请另存为 CSV 后再上传。");
        }
        out.write(limited, 0, read);
      }
      return file;
    } catch (IOException | RuntimeException refused) {
      Files.delete(file);
      throw refused;
    } finally {
      in.close();
    }
  }

  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > ENTRIES) {
        throw bomb();
      }
      long total = 0;
      for (var entry : zip.stream().toList()) {
        long limit =
            entry.getName().endsWith("sharedStrings.xml")
                ? Math.min(SHARED_TEXTS, UNPACKED - total)
                : UNPACKED - total;
        total += unpacked(zip.getInputStream(entry), limit);
      }
    }
  }

  private static long unpacked(InputStream entry, long limit) throws IOException {
    try (entry) {
      var buffer = new byte[64 * 1024];
      long size = 0;
      for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
        size += read;
        if (size > limit) {
          throw bomb();
        }
      }
      return size;
    }
  }

  private static SheetProblem bomb() {
    return new SheetProblem(
        SheetProblem.Kind.ZIP_BOMB, "Excel 文件解开后过大（超过 200 MB），为安全起见不读取：请另存为 CSV 后再上传。");
  }

  static SheetProblem broken() {
    return new SheetProblem(
        SheetProblem.Kind.BROKEN, "Excel 文件已损坏或不是真正的 .xlsx：请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。");
  }
}
