package county.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The SM3 digest (32 bytes), at once or fed piece by piece. */
public final class Sm3 {
  private final SM3Digest digest = new SM3Digest();

  /** Adds the first {@code length} bytes. */
  public Sm3 update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** The digest of all that was added; starts anew afterwards. */
  public byte[] digest() {
    var result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  /** The digest of the bytes. */
  public static byte[] digest(byte[] bytes) {
    return new Sm3().update(bytes, bytes.length).digest();
  }

  /** The digest of the UTF-8 form, in lower-case hex (64 characters). */
  public static String hex(String text) {
    return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
