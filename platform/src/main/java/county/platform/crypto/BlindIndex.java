package county.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Exact search in sealed columns: HMAC-SM3 (32 bytes) of the normalised value, under a key for each
 * kind ({@code id-number}, {@code phone}, {@code account}), so that equal values of different kinds
 * do not look alike. Its keys do not follow the rotation.
 */
public final class BlindIndex {
  private final KeyRing ring;
  private final ThreadLocal<Map<String, HMac>> macs = ThreadLocal.withInitial(HashMap::new);

  public BlindIndex(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * The index of a value; the caller has normalised it (an ID number: 18 characters, upper case).
   */
  public byte[] of(String kind, String normalised) {
    var mac = macs.get().computeIfAbsent(kind, this::keyed);
    var bytes = normalised.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    var index = new byte[mac.getMacSize()];
    mac.doFinal(index, 0);
    return index;
  }

  private HMac keyed(String kind) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(ring.rootKey("blind/" + kind)));
    return mac;
  }
}
