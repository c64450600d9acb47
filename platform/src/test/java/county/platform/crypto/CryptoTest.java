package county.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CryptoTest {
  private static final String OLD = "k1:" + key(1);
  private static final String NEW = "k2:" + key(2);
  private final KeyRing ring = KeyRing.parse(OLD);
  private final FieldCipher fields = new FieldCipher(ring);
  private final BlindIndex indexes = new BlindIndex(ring);
  private final UUID id = UUID.randomUUID();

  static String key(int seed) {
    var bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void whatIsSealedOpensAgain() {
    var random = new Random(20211008);
    for (int round = 0; round < 2_000; round++) {
      var plain =
          random
              .ints(random.nextInt(60), 0x20, 0x9fff)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      var row = new UUID(random.nextLong(), random.nextLong());
      assertThat(fields.open("person", "phone", row, fields.seal("person", "phone", row, plain)))
          .isEqualTo(plain);
    }
  }

  @Test
  void equalValuesAreSealedDifferently() {
    assertThat(fields.seal("person", "phone", id, "13800000000"))
        .isNotEqualTo(fields.seal("person", "phone", id, "13800000000"));
  }

  @Test
  void anyChangedByteIsNoticed() {
    var sealed = fields.seal("person", "id_number", id, "150822199001010015");
    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> fields.open("person", "id_number", id, changed))
          .isInstanceOf(SealBroken.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      var cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> fields.open("person", "id_number", id, cut))
          .isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void aCipherTextMovedToAnotherPlaceDoesNotOpen() {
    var sealed = fields.seal("person", "id_number", id, "150822199001010015");
    assertThatThrownBy(() -> fields.open("person", "id_number", UUID.randomUUID(), sealed))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> fields.open("person", "phone", id, sealed))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> fields.open("household", "id_number", id, sealed))
        .isInstanceOf(SealBroken.class);
    assertThat(fields.open("person", "id_number", id, sealed)).isEqualTo("150822199001010015");
  }

  @Test
  void aBlockOpensOnlyInItsPlace() {
    var blocks = new BlockCipher(ring);
    var sealed = blocks.seal(id, 3, new byte[] {1, 2, 3, 4}, 3);
    assertThat(blocks.open(id, 3, sealed)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> blocks.open(id, 4, sealed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void afterARotationOldValuesOpenNewOnesUseTheNewKeyAndIndexesStay() {
    var sealed = fields.seal("person", "phone", id, "13800000000");
    var rotated = KeyRing.parse(NEW + "," + OLD);
    var cipher = new FieldCipher(rotated);
    assertThat(cipher.open("person", "phone", id, sealed)).isEqualTo("13800000000");
    var fresh = cipher.seal("person", "phone", id, "13800000000");
    assertThat(Sm4Gcm.keyId(fresh)).isEqualTo("k2");
    assertThatThrownBy(() -> fields.open("person", "phone", id, fresh))
        .isInstanceOf(SealBroken.class);
    assertThat(new BlindIndex(rotated).of("phone", "13800000000"))
        .isEqualTo(indexes.of("phone", "13800000000"));
    assertThat(rotated.mac("cursor", new byte[] {1})).isEqualTo(ring.mac("cursor", new byte[] {1}));
  }

  @Test
  void blindIndexesAreStableAndKindsDoNotMix() {
    assertThat(indexes.of("id-number", "150822199001010015"))
        .hasSize(32)
        .isEqualTo(new BlindIndex(ring).of("id-number", "150822199001010015"))
        .isNotEqualTo(indexes.of("account", "150822199001010015"))
        .isNotEqualTo(new BlindIndex(KeyRing.parse(NEW)).of("id-number", "150822199001010015"));
  }

  @Test
  void identitiesTravelSealed() {
    var sealer = new SealedIdentity.Sealer(fields, indexes);
    var sealed = sealer.seal("id-number", id, "150822199001010015");
    assertThat(sealed.toString()).doesNotContain("150822199001010015");
    assertThat(sealed.keyId()).isEqualTo("k1");
    assertThat(sealer.open("id-number", id, sealed)).isEqualTo("150822199001010015");
    assertThatThrownBy(() -> sealer.open("id-number", UUID.randomUUID(), sealed))
        .isInstanceOf(SealBroken.class);
  }

  /** The sample of GB/T 32905-2016. */
  @Test
  void sm3IsTheStandardOne() {
    assertThat(Sm3.hex("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    var pieces =
        new Sm3().update(new byte[] {'a', 'b', 'x'}, 2).update(new byte[] {'c'}, 1).digest();
    assertThat(HexFormat.of().formatHex(pieces)).isEqualTo(Sm3.hex("abc"));
  }

  @Test
  void masksKeepWhatStaffNeedToRecognise() {
    assertThat(Masks.idNumber("15082219900101001X")).isEqualTo("150822********001X");
    assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
    assertThat(Masks.account("6217000012345678")).isEqualTo("************5678");
    assertThat(Masks.name("欧阳娜娜")).isEqualTo("欧***");
    assertThat(Masks.name("𠮷田")).isEqualTo("𠮷*");
    assertThat(Masks.name("张")).isEqualTo("张*");
    assertThat(Masks.idNumber("123456789")).isEqualTo("*********");
  }

  @Test
  void theRingNeverShowsItsKeys() {
    assertThat(ring.toString()).isEqualTo("KeyRing[k1]");
  }
}
