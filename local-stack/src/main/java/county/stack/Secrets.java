package county.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Local secrets: made at random on the first start, readable by their owner only, never in the
 * repository. The key ring's id begins with {@code demo}, so that a process outside the demo
 * profile refuses it.
 */
record Secrets(String superuser, String owner, String application, String keyRing) {

  static Secrets in(Path folder) {
    return new Secrets(
        stored(folder, "postgres", random(24)),
        stored(folder, "owner", random(24)),
        stored(folder, "app", random(24)),
        stored(folder, "keys", "demo-local:" + Base64.getEncoder().encodeToString(bytes(32))));
  }

  private static String stored(Path folder, String name, String fresh) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, fresh);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String random(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
