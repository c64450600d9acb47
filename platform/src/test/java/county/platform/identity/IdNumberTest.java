package county.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.identity.IdNumber.Invalid;
import county.platform.identity.IdNumber.Valid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2021, 10, 8);

  @Test
  void theSampleOfTheStandardIsValid() {
    var number = valid(" 11010519491231002x ");

    assertThat(number.normalised()).isEqualTo("11010519491231002X");
    assertThat(number.birthDate()).isEqualTo("1949-12-31");
    assertThat(number.sex()).isEqualTo(Sex.FEMALE);
    assertThat(number.widened()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"150822189901010019", "150822189912310025"})
  void nobodyLivesLongerThanAHundredAndThirtyYears(String number) {
    assertThat(IdNumber.read(number, TODAY)).isInstanceOf(Valid.class);
    assertThat(IdNumber.read(number, TODAY.plusYears(10))).isInstanceOf(Invalid.class);
  }

  @Test
  void fifteenDigitsBecomeEighteenAndSaySo() {
    var number = valid("110105491231002");

    assertThat(number.normalised()).isEqualTo("11010519491231002X");
    assertThat(number.widened()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X41", "11010519491231002X43B1"})
  void aDisabilityCertificateBeginsWithTheIdentityNumber(String certificate) {
    var number = valid(certificate);

    assertThat(number.normalised()).isEqualTo("11010519491231002X");
    assertThat(number.isDisabilityCertificate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, 校验位",
    "11010519491331002X, 校验位",
    "1101051949123100, 15、18、20 或 22 位",
    "1101051949123100AX, 只能是数字",
    "11010549123100A, 15 位",
    "11010519491231002X95, 类别",
    "110105491331002, 不存在",
    "'', 15、18、20 或 22 位"
  })
  void whatIsWrongIsSaid(String text, String reason) {
    assertThat(reason(text)).contains(reason);
  }

  @Test
  void aBirthInTheFutureIsRefused() {
    assertThat(reason(withCheckDigit("15082220211009001"))).contains("将来");
    assertThat(valid(withCheckDigit("15082220211008001")).birthDate()).isEqualTo(TODAY);
  }

  @Test
  void aMadeUpNumberIsLetThroughInTheDemoOnly() {
    var madeUp = withCheckDigit("15990019800101001");

    assertThat(new IdNumberReader(TODAY, true).read(madeUp)).isInstanceOf(Valid.class);
    assertThat(new IdNumberReader(TODAY, false).read(madeUp))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.reason()).contains("虚构号码"));
    assertThat(new IdNumberReader(TODAY, false).read("11010519491231002X"))
        .isInstanceOf(Valid.class);
  }

  private static IdNumber valid(String text) {
    assertThat(IdNumber.read(text, TODAY)).isInstanceOf(Valid.class);
    return ((Valid) IdNumber.read(text, TODAY)).number();
  }

  private static String reason(String text) {
    assertThat(IdNumber.read(text, TODAY)).isInstanceOf(Invalid.class);
    return ((Invalid) IdNumber.read(text, TODAY)).reason();
  }

  private static String withCheckDigit(String seventeen) {
    int sum = 0;
    for (int at = 0; at < 17; at++) {
      sum += (seventeen.charAt(at) - '0') * ((1 << (17 - at)) % 11);
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
