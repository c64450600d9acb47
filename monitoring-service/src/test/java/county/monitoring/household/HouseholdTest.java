package county.monitoring.household;

import static county.monitoring.Registry.XINDI;
import static county.monitoring.Registry.XINHE;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class HouseholdTest {

  private static final String HOUSEHOLDS = "/api/monitoring/v1/households";

  @LocalServerPort int port;
  @Autowired Registry registry;
  private ApiClient township;

  @BeforeEach
  void signIn() {
    township = ApiClient.at(port).as("township", "150822101");
  }

  @Test
  void aHouseholdIsFoundByTwoCharactersOfAMembersNameAndByPinyin() {
    var household = registry.household(XINDI, "欧阳靖宇", HouseholdKind.OUT_OF_POVERTY);
    registry.member(household, XINDI, "诸葛南星", "配偶", LocalDate.of(1970, 5, 5));

    for (var typed : new String[] {"靖宇", "葛南星", "ouyangjingyu", "oyjy", "nanxing"}) {
      var answer = township.get(HOUSEHOLDS + "?name=" + encoded(typed));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.at("/items/0/id")).as(typed).isEqualTo(household.household().toString());
    }
    assertThat(township.get(HOUSEHOLDS + "?name=" + encoded("靖星")).json().at("/items")).isEmpty();
  }

  @Test
  void oneCharacterIsTooFewToSearchBy() {
    var answer = township.get(HOUSEHOLDS + "?name=" + encoded("欧"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/reason")).contains("两个字");
  }

  @Test
  void anotherTownshipSeesTheHouseholdNeitherInListNorByNameNorById() {
    var household = registry.household(XINDI, "独孤无影", HouseholdKind.ORDINARY);
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(other.get(HOUSEHOLDS + "?name=" + encoded("无影")).json().at("/items")).isEmpty();
    assertThat(other.get(HOUSEHOLDS + "?area=150822101").json().at("/total").asInt()).isZero();
    assertThat(other.get(HOUSEHOLDS + "/" + household.household()).status()).isEqualTo(404);
    assertThat(township.get(HOUSEHOLDS + "/" + household.household()).status()).isEqualTo(200);
  }

  @Test
  void thePageShowsMembersWithNumbersThatCannotBePutTogether() {
    var household = registry.household(XINDI, "慕容白石", HouseholdKind.OUT_OF_POVERTY);

    var page = township.get(HOUSEHOLDS + "/" + household.household());

    assertThat(page.at("/areaName")).isEqualTo("隆盛合镇新地村");
    assertThat(page.at("/phoneMasked")).isEqualTo("138****0000");
    assertThat(page.at("/members/0/name")).isEqualTo("慕容白石");
    assertThat(page.at("/members/0/idNumberMasked")).isEqualTo("159900************");
    assertThat(page.at("/members/0/birthDate")).isNotEmpty();
    assertThat(page.text()).doesNotContain(household.idNumber()).doesNotContain("13800000000");
    assertThat(page.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void anIdentityNumberIsSearchedInTheBodyAndElsewhereOnlyTheTownshipIsNamed() {
    var mine = registry.household(XINDI, "司徒空山", HouseholdKind.ORDINARY);
    var theirs = registry.household(XINHE, "上官流云", HouseholdKind.ORDINARY);

    var found =
        township.post(
            HOUSEHOLDS + "/searches", Map.of("idNumber", " " + mine.idNumber().toLowerCase()));
    assertThat(found.at("/matches/0/householdId")).isEqualTo(mine.household().toString());
    assertThat(found.text()).doesNotContain(mine.idNumber());

    var elsewhere = township.post(HOUSEHOLDS + "/searches", Map.of("idNumber", theirs.idNumber()));
    assertThat(elsewhere.json().at("/matches")).isEmpty();
    assertThat(elsewhere.at("/elsewhere/unitName")).isEqualTo("补隆淖镇");
    assertThat(elsewhere.text())
        .doesNotContain("上官流云")
        .doesNotContain(theirs.household().toString());

    var nowhere = township.post(HOUSEHOLDS + "/searches", Map.of("idNumber", "11010519491231002X"));
    assertThat(nowhere.json().has("elsewhere")).isFalse();
    assertThat(
            township
                .post(HOUSEHOLDS + "/searches", Map.of("idNumber", "110105194912310021"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void theListRunsForwardAndBackThroughAllPagesOnce() {
    for (int i = 0; i < 7; i++) {
      registry.household("150822101213", "页数之人", HouseholdKind.ORDINARY);
    }
    var village = ApiClient.at(port).as("village", "150822101213");
    var first = village.get(HOUSEHOLDS + "?size=3&sort=-no");
    var seen = new ArrayList<String>();
    var page = first;
    while (true) {
      page.json().at("/items").forEach(item -> seen.add(item.at("/no").asString()));
      if (page.at("/next").isEmpty()) {
        break;
      }
      page = village.get(HOUSEHOLDS + "?size=3&sort=-no&cursor=" + page.at("/next"));
    }

    assertThat(seen)
        .hasSize(7)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(first.json().at("/total").asInt()).isEqualTo(7);
    var back = village.get(HOUSEHOLDS + "?size=3&sort=-no&cursor=" + page.at("/previous"));
    assertThat(back.at("/items/0/no")).isEqualTo(seen.get(3));
    assertThat(village.get(HOUSEHOLDS + "?size=3&sort=persons&cursor=" + first.at("/next")).code())
        .isEqualTo("county.cursor.invalid");
    assertThat(village.get(HOUSEHOLDS + "?sort=phone_cipher").status()).isEqualTo(400);
  }

  @Test
  void aPageOfTheListCostsTwoStatementsHoweverManyRowsItShows() {
    for (int i = 0; i < 5; i++) {
      registry.household("150822101215", "计数之人", HouseholdKind.ORDINARY);
    }

    var statements =
        StatementCount.during(
            () -> township.get(HOUSEHOLDS + "?size=5&area=150822101215&name=" + encoded("计数")));

    assertThat(statements).hasSize(2);
  }

  @Test
  void aPlainNumberIsShownForAPurposeOnlyAndTheAccessLogSaysSo() {
    var household = registry.household(XINDI, "端木清风", HouseholdKind.ORDINARY);
    var reveals = HOUSEHOLDS + "/" + household.household() + "/reveals";

    var shown =
        township.post(
            reveals,
            Map.of("personId", household.person(), "field", "idNumber", "purpose", "入户核实前核对身份"));
    assertThat(shown.at("/value")).isEqualTo(household.idNumber());
    assertThat(township.post(reveals, Map.of("field", "phone", "purpose", "电话通知公示")).at("/value"))
        .isEqualTo("13800000000");
    assertThat(
            township
                .post(
                    reveals,
                    Map.of("personId", household.person(), "field", "idNumber", "purpose", "看"))
                .status())
        .isEqualTo(400);
    assertThat(
            ApiClient.at(port)
                .as("township", "150822103")
                .post(
                    reveals,
                    Map.of(
                        "personId", household.person(), "field", "idNumber", "purpose", "想看看别处的人"))
                .status())
        .isEqualTo(404);

    var log =
        ApiClient.at(port)
            .as("auditor", "150822")
            .get("/api/monitoring/v1/logs?kind=ACCESS&size=200");
    assertThat(log.text())
        .contains(household.person().toString())
        .contains("入户核实前核对身份")
        .doesNotContain(household.idNumber());
  }

  @Test
  void theExportIsMaskedCarriesAWatermarkAndLeavesALogEntry() {
    var household = registry.household("150822101214", "=公式之人", HouseholdKind.ORDINARY);

    var file = township.get(HOUSEHOLDS + "/export?format=csv&area=150822101214");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.text())
        .contains(household.no(), "'=公式之人", "138****0000", "导出人", "演示数据")
        .doesNotContain("13800000000");
    assertThat(township.get(HOUSEHOLDS + "/export?format=xlsx&area=150822101214").text())
        .startsWith("PK");
    assertThat(township.get(HOUSEHOLDS + "/export?format=xls").status()).isEqualTo(400);
    assertThat(
            ApiClient.at(port)
                .as("village", "150822101214")
                .get(HOUSEHOLDS + "/export?format=csv")
                .status())
        .isEqualTo(403);
    var log =
        ApiClient.at(port)
            .as("auditor", "150822")
            .get("/api/monitoring/v1/logs?kind=EXPORT&size=200");
    assertThat(log.text()).contains("150822101214");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
