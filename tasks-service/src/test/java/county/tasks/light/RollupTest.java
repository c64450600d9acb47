package county.tasks.light;

import static county.tasks.light.Light.BLUE;
import static county.tasks.light.Light.GREEN;
import static county.tasks.light.Light.GREY;
import static county.tasks.light.Light.RED;
import static county.tasks.light.Light.UNKNOWN;
import static county.tasks.light.Light.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import county.tasks.light.Rollup.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollupTest {

  @Test
  void theMostUrgentPartDecidesAndIsNamed_PLAN_19_5() {
    var light =
        Rollup.of(
            "条款", List.of(new Part("2.6", GREEN), new Part("2.7", RED), new Part("2.8", YELLOW)));
    assertThat(light.light()).isEqualTo(RED);
    assertThat(light.sentence()).isEqualTo("共 3 个条款：红灯 1、黄灯 1、绿灯 1。红灯：2.7。");
  }

  @Test
  void whatCannotBeToldIsMoreUrgentThanGreenAndLessThanYellow() {
    assertThat(of(GREEN, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(of(UNKNOWN, YELLOW)).isEqualTo(YELLOW);
  }

  @Test
  void onlyAWholeThatIsDoneIsBlue() {
    assertThat(of(BLUE, BLUE)).isEqualTo(BLUE);
    assertThat(of(BLUE, GREY)).isEqualTo(GREEN);
    assertThat(of(BLUE, GREEN)).isEqualTo(GREEN);
    assertThat(of(GREY, GREY)).isEqualTo(GREY);
    assertThat(of()).isEqualTo(GREY);
  }

  @Test
  void manyUrgentPartsAreNotAllNamed() {
    var parts = IntStream.range(1, 12).mapToObj(i -> new Part("8." + i, RED)).toList();
    assertThat(Rollup.of("条款", parts).sentence()).endsWith("8.7、8.8 等。");
  }

  @Test
  void aTypedFigureThatDiffersFromTheComputedOneIsAGap() {
    var one = BigDecimal.ONE;
    assertThat(Gap.between(new BigDecimal("101"), new BigDecimal("100"), one)).isFalse();
    assertThat(Gap.between(new BigDecimal("98.9"), new BigDecimal("100"), one)).isTrue();
    assertThat(Gap.between(BigDecimal.ZERO, BigDecimal.ZERO, one)).isFalse();
    assertThat(Gap.between(one, BigDecimal.ZERO, one)).isTrue();
  }

  private static Light of(Light... lights) {
    return Rollup.of(
            "条款",
            IntStream.range(0, lights.length).mapToObj(i -> new Part("1." + i, lights[i])).toList())
        .light();
  }
}
