package county.stack.backup;

import county.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 of each file of a folder, as {@code sha256sum -c} reads them. */
final class Digests {
  static final String FILE = "SHA256SUMS";

  private Digests() {}

  /** One line for each file. */
  static String of(Path folder, List<String> files) {
    return files.stream()
        .map(file -> digest(folder.resolve(file)) + "  " + file + "\n")
        .collect(Collectors.joining());
  }

  /**
   * @throws StackFailure when a file is missing or is not what it was
   */
  static void verify(Path folder, List<String> files) throws IOException {
    var list = folder.resolve(FILE);
    if (!Files.isRegularFile(list)) {
      throw new StackFailure(folder + " 不是一份备份：没有 " + FILE + "。");
    }
    var lines = Files.readString(list, StandardCharsets.UTF_8);
    for (var file : files) {
      if (!Files.isRegularFile(folder.resolve(file))
          || !lines.contains(of(folder, List.of(file)))) {
        throw new StackFailure(
            "备份中的 " + file + " 已损坏、缺少或被改动（与 " + FILE + " 不符），没有恢复任何数据，请换一份备份：" + folder);
      }
    }
  }

  private static String digest(Path file) {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
