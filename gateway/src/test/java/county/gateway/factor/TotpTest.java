package county.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The test vectors of RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @Test
  void aCodeIsGoodOneStepEarlyAndOneLateAndNoFurther() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    long step = Totp.stepAt(now);
    for (int away = -3; away <= 3; away++) {
      var code = Totp.code(SECRET, step + away, Totp.DIGITS);
      assertThat(Totp.matching(SECRET, code, now).isPresent()).isEqualTo(Math.abs(away) <= 1);
    }
    assertThat(Totp.matching(SECRET, "", now)).isEmpty();
    assertThat(Totp.matching(SECRET, "１２３４５６", now)).isEmpty();
  }

  @Test
  void base32IsThatOfTheStandardAndComesBack() {
    assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    var random = new Random(20211008);
    for (int length = 0; length < 40; length++) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
    }
  }
}
