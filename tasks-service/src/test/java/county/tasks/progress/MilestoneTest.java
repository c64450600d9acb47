package county.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Foreign;
import county.platform.testing.Foreign.Event;
import county.platform.testing.StatementCount;
import county.platform.time.BusinessClock;
import county.tasks.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Milestones and the reports on them. PLAN_19_1, PLAN_19_5. */
@CountyTest
class MilestoneTest {

  private static final String MILESTONES = "/api/tasks/v1/milestones";
  private static final String TOWNSHIP = "150822103";

  @LocalServerPort private int port;
  @Autowired private BusinessClock clock;
  private Staff staff;

  @BeforeEach
  void staff() {
    staff = new Staff(port);
  }

  @Test
  void datesThatStandInThePlanAreInForceAndInferredOnesWaitForTheCounty_PLAN_8_8() {
    var explicit = staff.leader().get(MILESTONES + "?clause=8.8");
    assertThat(explicit.at("/items/0/dueOn")).isEqualTo("2025-12-31");
    assertThat(explicit.at("/items/0/state")).isEqualTo("ACTIVE");
    assertThat(explicit.at("/items/0/unitName")).isEqualTo("交通局");
    assertThat(explicit.at("/items/0/target")).isEqualTo("100");

    var inferred = staff.leader().get(MILESTONES + "?clause=8.13");
    assertThat(inferred.at("/items/0/state")).isEqualTo("PROPOSED");
    assertThat(inferred.at("/items/0/measure")).isEqualTo("公里");

    assertThat(staff.leader().get(MILESTONES + "?clause=8.22").at("/items/0/state"))
        .as("done in 2020, as the plan says")
        .isEqualTo("ACCEPTED");
    assertThat(staff.leader().get(MILESTONES + "?clause=3.7").at("/items/0/aim"))
        .as("a number that must stay zero")
        .isEqualTo("KEEP");
    assertThat(staff.leader().get(MILESTONES + "?clause=16.8").json().at("/items").size())
        .as("the standard of a benefit is no goal")
        .isZero();
  }

  @Test
  void theCountyConfirmsWhatThePlanProposesForATaskAtOnce() {
    var confirmed = staff.county().post(MILESTONES + "/confirmations/9");
    assertThat(confirmed.json().at("/confirmed").asInt()).isPositive();
    assertThat(
            staff.leader().get(MILESTONES + "?task=9&state=PROPOSED").json().at("/total").asInt())
        .isZero();
    assertThat(staff.county().post(MILESTONES + "/confirmations/9").json().at("/confirmed").asInt())
        .isZero();
    assertThat(staff.county().post(MILESTONES + "/confirmations/22").status()).isEqualTo(404);
  }

  @Test
  void whatAUnitSetsItselfWaitsForTheCounty_PLAN_19_5() {
    var water = staff.department("water");
    var entered = water.post(MILESTONES, entry("3.17", "water"));
    assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    assertThat(entered.at("/milestone/state")).isEqualTo("PROPOSED");
    var path = MILESTONES + "/" + entered.at("/milestone/id");
    assertThat(water.post(path + "/reports", Map.of("figure", 1, "words", "进展")).status())
        .as("not in force yet")
        .isEqualTo(409);
    assertThat(done(staff.county(), path, "confirmation", Map.of()).at("/milestone/state"))
        .isEqualTo("ACTIVE");

    assertThat(water.post(MILESTONES, entry("3.17", "transport")).code())
        .as("another unit's")
        .isEqualTo("tasks.milestone.other-unit");
    assertThat(water.post(MILESTONES, entry("2.1", "water")).code())
        .as("no duty there")
        .isEqualTo("tasks.milestone.not-responsible");
    assertThat(staff.township(TOWNSHIP).post(MILESTONES, entry("3.17", "150822102")).status())
        .isEqualTo(400);
  }

  @Test
  void oneReportAMonthAndAMistakeCanBePutRight() {
    var path = entered("3.18", "water");
    var water = staff.department("water");
    var first = water.post(path + "/reports", Map.of("figure", 20, "words", "已更新 20%"));
    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(first.at("/milestone/figure")).isEqualTo("20");
    assertThat(first.json().at("/reports/0/gap").asBoolean()).isFalse();

    var second = water.post(path + "/reports", Map.of("figure", 30, "words", "再报"));
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.code()).isEqualTo("tasks.report.once-a-month");

    var right =
        water.post(
            path + "/reports/" + first.at("/reports/0/id") + "/correction",
            Map.of("figure", 25, "words", "上次填错"));
    assertThat(right.at("/milestone/figure")).isEqualTo("25");
    assertThat(right.json().at("/reports").size()).isEqualTo(1);
    assertThat(right.json().at("/steps").valueStream().map(step -> step.at("/words").asString("")))
        .anyMatch(words -> words.contains("20"))
        .anyMatch(words -> words.contains("25"));
    assertThat(
            staff
                .department("transport")
                .post(path + "/reports", Map.of("figure", 1, "words", "代报"))
                .code())
        .isEqualTo("tasks.milestone.other-unit");
    assertThat(water.post(path + "/reports", Map.of("figure", -1)).json().at("/errors").size())
        .isEqualTo(2);
  }

  @Test
  void aTypedFigureStandsBesideTheComputedOneAndAGapIsFlagged_PLAN_2_8() {
    var household = UUID.randomUUID();
    try (var monitoring = Foreign.service("monitoring")) {
      monitoring.tell(
          Event.of(
              "monitoring.household-recognised.v1",
              household,
              1,
              Map.of(
                  "recognitionId",
                  UUID.randomUUID().toString(),
                  "recognitionNo",
                  "RD2021-00009",
                  "householdId",
                  household.toString(),
                  "householdNo",
                  "H" + household,
                  "headName",
                  "张三",
                  "area",
                  TOWNSHIP + "201",
                  "category",
                  "02",
                  "risks",
                  List.of("01"),
                  "recognisedOn",
                  "2021-10-08")));
    }
    var milestone = Staff.milestone("2.8", TOWNSHIP, "帮扶计划到位率", "2021-09-16", "2031-12-31");
    milestone.put("indicator", "households-with-plan");
    milestone.put("reportEvery", "MONTHLY");
    assertThat(staff.county().post(MILESTONES, milestone).at("/errors/0/field"))
        .as("no report is asked for where a number is computed")
        .isEqualTo("reportEvery");
    milestone.put("reportEvery", "NONE");
    var entered = staff.county().post(MILESTONES, milestone);
    var path = MILESTONES + "/" + entered.at("/milestone/id");
    Eventually.holds(() -> assertThat(staff.county().get(path).at("/computed")).isEqualTo("100.0"));

    var reported =
        staff.township(TOWNSHIP).post(path + "/reports", Map.of("figure", 90, "words", "自己统计"));
    assertThat(reported.json().at("/reports/0/gap").asBoolean()).as(reported.text()).isTrue();
    assertThat(reported.at("/reports/0/computed")).isEqualTo("100.0");
  }

  @Test
  void doneIsShownAndAcceptedBySomebodyElse_PLAN_19_1() {
    var path = entered("3.19", Staff.BUREAU);
    var clerk = staff.county();
    assertThat(clerk.post(path + "/completion", Map.of("words", "完成")).at("/errors/0/field"))
        .isEqualTo("files");
    assertThat(
            clerk
                .post(
                    path + "/completion",
                    Map.of("words", "完成", "files", List.of(UUID.randomUUID())))
                .status())
        .as("a file that is none")
        .isEqualTo(400);
    done(
        clerk,
        path,
        "completion",
        Map.of("words", "完成", "figure", 100, "files", List.of(Staff.file(clerk))));
    assertThat(clerk.post(path + "/acceptance", Map.of("reason", "通过")).code())
        .isEqualTo("tasks.milestone.own-report");
    assertThat(done(staff.head(), path, "return", Map.of("reason", "没有验收单")).at("/milestone/state"))
        .isEqualTo("RETURNED");
    done(clerk, path, "completion", Map.of("words", "补齐", "files", List.of(Staff.file(clerk))));
    var accepted = done(staff.head(), path, "acceptance", Map.of("reason", "通过"));
    assertThat(accepted.at("/milestone/state")).isEqualTo("ACCEPTED");
    assertThat(
            accepted.json().at("/steps").valueStream().map(step -> step.at("/action").asString()))
        .containsExactly("ENTER", "COMPLETE", "SEND_BACK", "COMPLETE", "ACCEPT");
    assertThat(accepted.json().at("/offered").size()).isZero();
  }

  @Test
  void theCountyChangesADateByADocumentThatStaysWithIt() {
    var path = entered("3.13", "water");
    var changed =
        done(
            staff.county(),
            path,
            "change",
            Map.of(
                "title",
                "供水工程巩固",
                "measure",
                "%",
                "reportEvery",
                "QUARTERLY",
                "dueOn",
                "2030-06-30",
                "reason",
                "工程延期",
                "document",
                "磴政发〔2021〕9号"));
    assertThat(changed.at("/milestone/dueOn")).isEqualTo("2030-06-30");
    assertThat(changed.at("/basis")).isEqualTo("磴政发〔2021〕9号");
    assertThat(changed.at("/steps/1/dueBefore")).isEqualTo("2031-12-31");
    assertThat(
            done(staff.county(), path, "suspension", Map.of("reason", "项目暂停"))
                .at("/milestone/state"))
        .isEqualTo("SUSPENDED");
    assertThat(
            done(staff.county(), path, "resumption", Map.of("reason", "恢复")).at("/milestone/state"))
        .isEqualTo("ACTIVE");
    assertThat(
            done(staff.county(), path, "drop", Map.of("reason", "并入其他项目")).at("/milestone/state"))
        .isEqualTo("DROPPED");
  }

  @Test
  void whatTheFieldsSayTogetherIsChecked() {
    var wrong = Staff.milestone("99.1", "water", "节点", "2022-01-01", "2021-12-31");
    wrong.putAll(Map.of("aim", "KEEP", "cycle", "YEARLY", "reportEvery", "YEARLY", "target", -1));
    var refused = staff.county().post(MILESTONES, wrong);
    assertThat(
            refused.json().at("/errors").valueStream().map(error -> error.at("/field").asString()))
        .containsExactlyInAnyOrder("clause", "dueOn", "until", "reportEvery", "target");
  }

  @Test
  void anotherTownshipSeesNoneOfIt() {
    var path = entered("2.6", TOWNSHIP);
    assertThat(staff.township(TOWNSHIP).get(path).status()).isEqualTo(200);
    assertThat(staff.township("150822102").get(path).status()).isEqualTo(404);
    assertThat(
            staff
                .township("150822102")
                .get(MILESTONES + "?unit=" + TOWNSHIP)
                .json()
                .at("/total")
                .asInt())
        .isZero();
  }

  @Test
  void aPageCostsTwoStatements() {
    assertThat(StatementCount.during(() -> staff.county().get(MILESTONES + "?task=8&size=100")))
        .hasSize(2);
  }

  private String entered(String clause, String unit) {
    var entered = staff.county().post(MILESTONES, entry(clause, unit));
    assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    return MILESTONES + "/" + entered.at("/milestone/id");
  }

  private Map<String, Object> entry(String clause, String unit) {
    return Staff.milestone(clause, unit, "测试节点", clock.today().toString(), "2031-12-31");
  }

  private static Answer done(ApiClient who, String path, String step, Map<String, ?> body) {
    var answer = who.post(path + "/" + step, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }
}
