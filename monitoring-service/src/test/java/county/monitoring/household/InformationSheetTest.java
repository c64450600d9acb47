package county.monitoring.household;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Printed;
import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 信息采集表 on paper: what stands on it, what is masked, how it is found again. */
@CountyTest
class InformationSheetTest {

  @LocalServerPort int port;
  @Autowired Registry registry;

  @Test
  void elevenMembersStandOnTheSheetMaskedWithWatermarkNumberAndDemoMark() {
    var household = registry.household(XINDI, "阿拉腾·其其格", HouseholdKind.ORDINARY);
    for (int n = 1; n <= 10; n++) {
      registry.member(household, XINDI, "宝音" + n, "之子", LocalDate.of(1990, 1, n));
    }
    registry.living(household, XINDI, "住房面积", "86.5");

    var sheet = Printed.of(print(village(), household, Map.of()));

    assertThat(sheet.fileName()).isEqualTo("防止返贫监测对象信息采集表-%s.pdf".formatted(household.no()));
    assertThat(sheet.text())
        .contains("防止返贫监测对象信息采集表", "阿拉腾·其其格", "新地村", "11人", "宝音1之子", "宝音10之子")
        .contains("住房面积86.5", "138****0000", "159900************", "已脱敏")
        .contains("户主（或家庭成员）签字", "演示数据", "打印人", "SM3")
        .doesNotContain(household.idNumber(), "13800000000", "#");
    assertThat(sheet.pages()).isEqualTo(2);
    assertThat(sheet.text()).contains("第1页共" + sheet.pages() + "页");
    var entry =
        ApiClient.at(port)
            .as("auditor", "150822")
            .get("/api/monitoring/v1/logs?number=" + sheet.number());
    assertThat(entry.json().at("/items").size()).isEqualTo(1);
    assertThat(entry.at("/items/0/body/what")).isEqualTo("information-sheet");
    assertThat(entry.at("/items/0/body/subject")).isEqualTo(household.household().toString());
    assertThat(sheet.text()).contains(entry.at("/items/0/body/sm3"));
  }

  @Test
  void aTableThatGoesOnRepeatsItsHeads() {
    var household = registry.household(XINDI, "端木人多", HouseholdKind.ORDINARY);
    for (int n = 2; n <= 30; n++) {
      registry.member(household, XINDI, "端木" + n, "之孙", LocalDate.of(1990, 1, n));
    }

    var sheet = Printed.of(print(village(), household, Map.of()));

    assertThat(sheet.text()).contains("30人", "30端木30之孙");
    assertThat(sheet.heads()).isEqualTo(2);
  }

  @Test
  void plainNumbersNeedAPurposeAndLeaveTracesInTheAccessLog() {
    var household = registry.household(XINDI, "端木采集", HouseholdKind.ORDINARY);

    var sheet = Printed.of(print(village(), household, Map.of("purpose", "入户核对证件")));

    assertThat(sheet.text()).contains(household.idNumber(), "13800000000").doesNotContain("已脱敏");
    var seen =
        ApiClient.at(port)
            .as("auditor", "150822")
            .get("/api/monitoring/v1/logs?kind=ACCESS&size=200");
    assertThat(seen.text())
        .contains(household.person().toString(), household.household().toString(), "入户核对证件")
        .doesNotContain(household.idNumber());
    assertThat(print(village(), household, Map.of("purpose", "看")).status()).isEqualTo(400);
    var auditor = ApiClient.at(port).as("auditor", "150822");
    assertThat(print(auditor, household, Map.of("purpose", "查看完整证件")).code())
        .isEqualTo("county.access.denied");
    assertThat(Printed.of(print(auditor, household, Map.of())).text())
        .doesNotContain(household.idNumber());
  }

  @Test
  void aCharacterThatTheFontLacksDoesNotVanish() {
    var household = registry.household(XINDI, "李𠮷<祥>", HouseholdKind.ORDINARY);

    var sheet = Printed.of(print(village(), household, Map.of()));

    assertThat(sheet.text()).contains("李〓<祥>", "打印字体中没有（U+20BB7）");
  }

  @Test
  void anotherTownshipPrintsNothing() {
    var household = registry.household(XINDI, "端木别处", HouseholdKind.ORDINARY);
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(print(other, household, Map.of()).status()).isEqualTo(404);
  }

  private ApiClient village() {
    return ApiClient.at(port).as("village", XINDI);
  }

  private static Answer print(ApiClient who, Registered household, Map<String, ?> body) {
    return who.post(
        "/api/monitoring/v1/households/%s/information-sheets".formatted(household.household()),
        body);
  }
}
