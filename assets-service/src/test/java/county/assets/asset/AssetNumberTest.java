package county.assets.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssetNumberTest {

  private static final String PREFIX = AssetNumber.prefix("150822101211", 2021, "J", "07");

  @Test
  void saysPlaceYearCategoryKindAndCounter() {
    assertThat(AssetNumber.of(PREFIX, 3).text())
        .startsWith("150822101211-2021-J-07-0003-")
        .hasSize(29);
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var number = AssetNumber.of(PREFIX, 1 + random.nextInt(9999)).text();
      assertThat(AssetNumber.isValid(number)).isTrue();
      int at = random.nextInt(12);
      var wrong = new StringBuilder(number);
      wrong.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
      assertThat(AssetNumber.isValid(wrong.toString())).as(wrong.toString()).isFalse();
    }
  }

  @Test
  void aNumberWithoutCheckCharacterIsNone() {
    assertThat(AssetNumber.isValid("")).isFalse();
    assertThat(AssetNumber.isValid("150822101211-2021-J-07-0003-")).isFalse();
  }
}
