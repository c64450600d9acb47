package county.platform.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {
  private final Divisions divisions = Divisions.load("policy/divisions-150822.json");

  @Test
  void theCountyHas11TownshipsAnd104Villages() {
    assertThat(divisions.townships()).hasSize(11);
    assertThat(divisions.townships().stream().mapToInt(township -> township.within().size()).sum())
        .isEqualTo(104);
    assertThat(divisions.villages("150822101")).hasSize(14);
    assertThat(divisions.villages("150822101211")).isEmpty();
  }

  @Test
  void placesAreFoundByCodeOfAnyLength() {
    assertThat(divisions.name("150822")).isEqualTo("磴口县");
    assertThat(divisions.name("150822101")).isEqualTo("隆盛合镇");
    assertThat(divisions.find("150822101000")).isEqualTo(divisions.find("150822101"));
    assertThat(divisions.name("999999")).isEqualTo("999999");
  }

  @Test
  void villagesOfOneNameAreToldApartByTheirPath() {
    assertThat(divisions.place("150822101211")).isEqualTo("隆盛合镇新地村");
    assertThat(divisions.place("150822102201")).isEqualTo("渡口镇新地村");
    assertThat(divisions.path("150822101211"))
        .extracting(Division::shortName)
        .containsExactly("磴口县", "隆盛合镇", "新地村");
    assertThat(divisions.path("150822"))
        .extracting(Division::level)
        .containsExactly(Division.Level.COUNTY);
    assertThat(divisions.path("150900000000")).isEmpty();
  }
}
