package county.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The keys of the suite, as given in {@code COUNTY_KEYS}: {@code id:base64[,id:base64…]}, at least
 * 32 bytes each. The first key seals, all of them open. The last one is the root of blind indexes
 * and of {@link #mac}: a rotation puts the new key in front and leaves the root where it is, so
 * that indexes and seals outlive it. No key is used directly; each purpose has its own, derived by
 * HMAC-SM3.
 */
public final class KeyRing {
  private static final int KEY_BYTES = 32;

  private final SequencedMap<String, byte[]> masters;
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

  private KeyRing(SequencedMap<String, byte[]> masters) {
    this.masters = masters;
  }

  /**
   * Reads the setting.
   *
   * @throws UnusableKeys with a Chinese sentence when it is empty, unreadable, has a key twice or
   *     one that is too short
   */
  public static KeyRing parse(String setting) {
    if (setting.isBlank()) {
      throw new UnusableKeys("没有设置密钥 COUNTY_KEYS，系统不能启动：请按 docs/operations.md 生成密钥后再启动。");
    }
    var masters = new LinkedHashMap<String, byte[]>();
    for (var entry : setting.strip().split(",")) {
      int colon = entry.indexOf(':');
      var id = colon < 0 ? "" : entry.substring(0, colon).strip();
      if (!id.matches("[A-Za-z0-9._-]{1,40}")
          || masters.put(id, key(id, entry.substring(colon + 1))) != null) {
        throw new UnusableKeys("密钥 COUNTY_KEYS 的格式不对，系统不能启动：应为 编号:Base64，多个用英文逗号分开，编号不得重复。");
      }
    }
    return new KeyRing(masters);
  }

  private static byte[] key(String id, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new UnusableKeys("密钥“" + id + "”不是 Base64，系统不能启动：请检查 COUNTY_KEYS。");
    }
    if (bytes.length < KEY_BYTES) {
      throw new UnusableKeys("密钥“" + id + "”太短，系统不能启动：至少要 32 字节，请重新生成 COUNTY_KEYS。");
    }
    return bytes;
  }

  /** The id of the key that seals now. */
  public String activeId() {
    return masters.firstEntry().getKey();
  }

  /**
   * True when any key is one of the published demo keys, which are good for nothing but the demo.
   */
  public boolean isDemo() {
    return masters.keySet().stream().anyMatch(id -> id.startsWith("demo"));
  }

  /**
   * HMAC-SM3 (32 bytes) of the data under a key of its own for each label, for cursors and seals;
   * survives rotation.
   */
  public byte[] mac(String label, byte[] data) {
    return hmac(rootKey("mac/" + label), data);
  }

  /**
   * The SM4 key (16 bytes) of a purpose under a named master key; fails when the ring does not hold
   * that key.
   */
  byte[] cipherKey(String keyId, String purpose) {
    return Arrays.copyOf(derive(keyId, "cipher/" + purpose), 16);
  }

  /** The key (32 bytes) of a purpose that does not follow the rotation. */
  byte[] rootKey(String purpose) {
    return derive(masters.lastEntry().getKey(), purpose);
  }

  private byte[] derive(String keyId, String purpose) {
    return derived.computeIfAbsent(
        keyId + '\n' + purpose,
        ignored -> {
          var master = masters.get(keyId);
          if (master == null) {
            throw new SealBroken("no key " + keyId + " in the ring");
          }
          return hmac(master, ("county/" + purpose).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static byte[] hmac(byte[] key, byte[] data) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(data, 0, data.length);
    var result = new byte[mac.getMacSize()];
    mac.doFinal(result, 0);
    return result;
  }

  /** Never shows key material. */
  @Override
  public String toString() {
    return "KeyRing" + masters.keySet();
  }
}
