package county.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitsTest {

  private static final String RENAMED_AND_MERGED =
      """
      bureau:
        names:
          - { name: 扶贫办, to: 2021-05-31 }
          - { name: 乡村振兴局, from: 2021-06-02, reference: 某号文件 }
        ended: 2024-03-31
        successor: agriculture
      agriculture: 农牧和科技局
      """;

  @Test
  void aUnitIsCalledWhatItWasCalledOnThatDay() {
    var bureau = units(RENAMED_AND_MERGED).find("bureau").orElseThrow();
    assertThat(bureau.nameOn(LocalDate.of(2021, 5, 31))).isEqualTo("扶贫办");
    assertThat(bureau.nameOn(LocalDate.of(2021, 6, 1))).as("between two names").isEqualTo("乡村振兴局");
    assertThat(bureau.nameOn(LocalDate.of(2030, 1, 1))).isEqualTo("乡村振兴局");
  }

  @Test
  void whoTookOverActs() {
    var units = units(RENAMED_AND_MERGED);
    assertThat(units.acting("bureau", LocalDate.of(2024, 3, 31)).code()).isEqualTo("bureau");
    assertThat(units.acting("bureau", LocalDate.of(2024, 4, 1)).code()).isEqualTo("agriculture");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> units("a: { names: [ { name: 甲 }, { name: 乙, from: 2021-01-01 } ] }"))
        .hasMessageContaining("two names");
    assertThatThrownBy(() -> units("a: { names: [ { name: 甲 } ], ended: 2021-01-01 }"))
        .hasMessageContaining("successor");
    assertThatThrownBy(
            () -> units("a: { names: [ { name: 甲 } ], ended: 2021-01-01, successor: b }"))
        .hasMessageContaining("no unit b");
    assertThatThrownBy(
            () ->
                units(
                    """
                    a: { names: [ { name: 甲 } ], ended: 2021-01-01, successor: b }
                    b: { names: [ { name: 乙 } ], ended: 2021-01-01, successor: a }
                    """))
        .hasMessageContaining("succeeds itself");
    assertThatThrownBy(() -> units("a: { nmae: 甲 }")).hasMessageContaining("nmae");
  }

  private static Units units(String yaml) {
    return Units.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
