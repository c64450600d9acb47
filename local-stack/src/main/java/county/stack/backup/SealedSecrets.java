package county.stack.backup;

import county.stack.StackFailure;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Key ring and database passwords, readable with a passphrase only: SM4-GCM with a key that
 * PBKDF2-HMAC-SM3 makes from it. Bound to the digests of the other files, so that nobody without
 * the passphrase can put another dump beside them.
 *
 * @param sealed JSON of file name to content
 */
record SealedSecrets(
    String derivation, int rounds, byte[] salt, String cipher, byte[] nonce, byte[] sealed) {

  static final String FILE = "secrets.sealed.json";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROUNDS = 200_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int KEY_BITS = 128;

  static byte[] seal(Map<String, String> secrets, String passphrase, String digests) {
    var salt = random(16);
    var nonce = random(12);
    var sealed =
        crypt(true, key(passphrase, salt, ROUNDS), nonce, digests, JSON.writeValueAsBytes(secrets));
    return JSON.writeValueAsBytes(
        new SealedSecrets("PBKDF2-HMAC-SM3", ROUNDS, salt, "SM4-GCM", nonce, sealed));
  }

  /**
   * @throws StackFailure when the passphrase is not the one it was sealed with, or the digests are
   *     not those of that backup
   */
  static Map<String, String> open(byte[] file, String passphrase, String digests) {
    try {
      var read = JSON.readValue(file, SealedSecrets.class);
      if (read.rounds < 1 || read.rounds > MOST_ROUNDS) {
        throw new StackFailure("备份中的 " + FILE + " 无法读取，请换一份备份。");
      }
      var key = key(passphrase, read.salt, read.rounds);
      return JSON.readValue(
          crypt(false, key, read.nonce, digests, read.sealed),
          new TypeReference<Map<String, String>>() {});
    } catch (JacksonException e) {
      throw new StackFailure("备份中的 " + FILE + " 无法读取，请换一份备份。", e);
    }
  }

  private static byte[] key(String passphrase, byte[] salt, int rounds) {
    var derivation = new PKCS5S2ParametersGenerator(new SM3Digest());
    derivation.init(passphrase.getBytes(StandardCharsets.UTF_8), salt, rounds);
    return ((KeyParameter) derivation.generateDerivedParameters(KEY_BITS)).getKey();
  }

  private static byte[] crypt(boolean sealing, byte[] key, byte[] nonce, String bound, byte[] in) {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        sealing,
        new AEADParameters(
            new KeyParameter(key), 128, nonce, bound.getBytes(StandardCharsets.UTF_8)));
    var out = new byte[cipher.getOutputSize(in.length)];
    try {
      int length = cipher.processBytes(in, 0, in.length, out, 0);
      cipher.doFinal(out, length);
      return out;
    } catch (InvalidCipherTextException e) {
      throw new StackFailure("口令不对，打不开备份中的密钥，没有恢复任何数据。请用做备份时的口令再试。", e);
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
