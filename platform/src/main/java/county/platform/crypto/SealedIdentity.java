package county.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * An identity number, phone or account as it may travel in an event: sealed for the suite's key
 * ring, with its blind index. All three are text, the byte values in Base64.
 */
public record SealedIdentity(String cipher, String keyId, String blindIndex) {

  /**
   * Seals and opens identities for events, bound to their kind and to the person they belong to.
   */
  public static final class Sealer {
    private final FieldCipher fields;
    private final BlindIndex indexes;

    public Sealer(FieldCipher fields, BlindIndex indexes) {
      this.fields = fields;
      this.indexes = indexes;
    }

    /**
     * Seals the normalised value of a kind ({@code id-number}, {@code phone}, {@code account}) of a
     * subject.
     */
    public SealedIdentity seal(String kind, UUID subject, String normalised) {
      var sealed = fields.seal("event", kind, subject, normalised);
      var base64 = Base64.getEncoder();
      return new SealedIdentity(
          base64.encodeToString(sealed),
          Sm4Gcm.keyId(sealed),
          base64.encodeToString(indexes.of(kind, normalised)));
    }

    /**
     * The plain value.
     *
     * @throws SealBroken when it was changed or belongs to another subject or kind
     */
    public String open(String kind, UUID subject, SealedIdentity identity) {
      return fields.open(
          "event",
          kind,
          subject,
          Base64.getDecoder().decode(identity.cipher.getBytes(StandardCharsets.US_ASCII)));
    }
  }
}
