package county.monitoring.report;

import static county.monitoring.Registry.XINDI;
import static county.monitoring.Registry.XINHE;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class ReportTest {

  private static final String CLUES = "/api/monitoring/v1/clues/";

  @LocalServerPort private int port;
  @Autowired private Registry registry;
  @Autowired private BusinessClock clock;

  @Test
  void whatACadreSawBecomesAClueThatSaysWhoWhenAndWhat_PLAN_10_5() {
    var household = household(XINDI);
    var photo = photo(village());

    var report = report(village(), household, List.of("04", "01"), List.of(photo));
    assertThat(report.status()).as(report.text()).isEqualTo(200);
    assertThat(report.json().at("/joined").asBoolean()).isFalse();

    var clue = township().get(CLUES + report.at("/clueId"));
    assertThat(clue.at("/channel")).isEqualTo("CADRE");
    assertThat(clue.at("/channelLabel")).isEqualTo("基层干部排查");
    assertThat(clue.at("/kindLabel")).as("of the main risk").isEqualTo("灾害和意外事故");
    assertThat(clue.at("/dueOn")).isEqualTo(clock.today().plusDays(2).toString());
    assertThat(clue.at("/findings/0/ruleLabel")).isEqualTo("干部排查");
    assertThat(clue.at("/findings/0/clauses/0")).isEqualTo("PLAN_10_5");
    assertThat(clue.at("/sentence")).contains("测试village（隆盛合镇新地村）", "因自然灾害、因病", "房后的羊圈被风刮倒");
    assertThat(clue.json().at("/findings/0/facts").findValuesAsString("label"))
        .containsExactly("报告人", "日期", "情况", "报告的风险");
    var behind = township().get("/api/monitoring/v1/reports?clueId=" + report.at("/clueId"));
    assertThat(behind.at("/items/0/files/0")).isEqualTo(photo);
    assertThat(township().get("/api/monitoring/v1/todos").text()).contains("clue-to-assign");
  }

  @Test
  void aStoredReportDerivesAgainFromItsRecord() {
    var household = household(XINDI);
    report(village(), household, List.of("09"), List.of());

    var verified =
        ApiClient.at(port)
            .as("auditor", "150822")
            .post("/api/monitoring/v1/assessments/verification");
    assertThat(verified.status()).as(verified.text()).isEqualTo(200);
    assertThat(verified.text()).doesNotContain(household.household().toString());
  }

  @Test
  void aSecondClickIsTheFirstReportWithTheSameKeyAndWithAnother() {
    var household = household(XINDI);
    var first = report(village(), household, List.of("01"), List.of());
    var second = report(village(), household, List.of("01"), List.of());
    var third = report(village().key("k-" + household.no()), household, List.of("01"), List.of());
    var fourth = report(village().key("k-" + household.no()), household, List.of("01"), List.of());

    assertThat(List.of(second.at("/id"), third.at("/id"), fourth.at("/id")))
        .containsOnly(first.at("/id"));
    assertThat(clues(household)).isEqualTo(1);
  }

  @Test
  void anotherReportOfTheSameKindJoinsTheOpenClueAndAnotherKindOpensOne() {
    var household = household(XINDI);
    var first = report(village(), household, List.of("01"), List.of());
    var joined = report(township(), household, List.of("01", "03"), List.of());
    var other = report(village(), household, List.of("10"), List.of());

    assertThat(joined.json().at("/joined").asBoolean()).isTrue();
    assertThat(joined.at("/clueId")).isEqualTo(first.at("/clueId"));
    assertThat(other.at("/clueId")).isNotEqualTo(first.at("/clueId"));
    assertThat(clues(household)).isEqualTo(2);
    assertThat(village().get("/api/monitoring/v1/reports?mine=true&size=200").text())
        .contains(first.at("/id"), other.at("/id"))
        .doesNotContain(joined.at("/id"));
  }

  @Test
  void aRefusedReportDoesNotSilenceTheNextOne() {
    var household = household(XINDI);
    var first = report(village(), household, List.of("01"), List.of());
    var refused =
        ApiClient.at(port)
            .as("township_head", "150822101")
            .with("If-Match", "*")
            .post(CLUES + first.at("/clueId") + "/refusal", Map.of("reason", "已由医保报销"));
    assertThat(refused.status()).as(refused.text()).isEqualTo(200);

    var next = report(township(), household, List.of("01"), List.of());
    assertThat(next.at("/clueId")).isNotEqualTo(first.at("/clueId"));
    assertThat(next.json().at("/joined").asBoolean()).isFalse();
  }

  @Test
  void everythingWrongIsSaidAtOnceAndForeignHouseholdsAreNotThere() {
    var household = household(XINDI);
    var wrong = new HashMap<String, Object>();
    wrong.put("happenedOn", clock.today().plusDays(1).toString());
    wrong.put("risks", List.of("12"));
    wrong.put("seen", " ");
    var answer = village().post(path(household), wrong);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsString("field")).contains("seen");

    var future = report(village(), household, List.of("01"), List.of(), 1);
    assertThat(future.text()).contains("发生日期不能晚于今天");
    assertThat(report(village(), household, List.of("01"), List.of(), -400).text())
        .contains("一年以内");
    assertThat(
            report(village(), household, List.of("01"), List.of(UUID.randomUUID().toString()))
                .text())
        .contains("材料不存在");
    assertThat(report(village(), household(XINHE), List.of("01"), List.of()).status())
        .isEqualTo(404);
    assertThat(clues(household)).isZero();
  }

  private Registered household(String area) {
    return registry.household(area, "排查户", HouseholdKind.ORDINARY);
  }

  private Answer report(
      ApiClient cadre, Registered household, List<String> risks, List<String> files) {
    return report(cadre, household, risks, files, -1);
  }

  private Answer report(
      ApiClient cadre, Registered household, List<String> risks, List<String> files, int days) {
    return cadre.post(
        path(household),
        Map.of(
            "happenedOn",
            clock.today().plusDays(days).toString(),
            "risks",
            risks,
            "seen",
            "房后的羊圈被风刮倒",
            "files",
            files));
  }

  private static String path(Registered household) {
    return "/api/monitoring/v1/households/" + household.household() + "/reports";
  }

  private String photo(ApiClient cadre) {
    return cadre
        .upload(
            "/api/monitoring/v1/files?name=sheet.txt",
            "看到的情况".getBytes(StandardCharsets.UTF_8),
            "text/plain")
        .at("/id");
  }

  private int clues(Registered household) {
    return township()
        .get("/api/monitoring/v1/households/" + household.household())
        .json()
        .at("/clues")
        .size();
  }

  private ApiClient village() {
    return ApiClient.at(port).as("village", XINDI);
  }

  private ApiClient township() {
    return ApiClient.at(port).as("township", "150822101");
  }
}
