package county.monitoring.clue;

import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.clue.Clues.Effect;
import county.monitoring.recognition.CaseEnded;
import county.platform.testing.ApiClient;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClueTest extends ClueTestBase {

  @Test
  void aWarningOpensAClueThatExplainsItself_PLAN_2_3() {
    var household = household();
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));

    var row = rowOf(household);
    assertThat(row.at("/state").asString()).isEqualTo("OPEN");
    assertThat(row.at("/kindLabel").asString()).isEqualTo("医疗支出");
    assertThat(row.at("/dueOn").asString()).isEqualTo(today().plusDays(2).toString());
    var clue = township().get(CLUES + "/" + row.at("/id").asString());
    assertThat(clue.at("/findings/0/outcome")).isEqualTo("MET");
    assertThat(clue.at("/findings/0/facts/0/source/agency")).isEqualTo("医保局");
    assertThat(clue.at("/findings/0/amounts/0/value")).isEqualTo("20000.00");
    assertThat(clue.at("/findings/0/clauses/0")).isEqualTo("PLAN_2_3");
    assertThat(clue.at("/sentence")).contains("26000.00");
    assertThat(
            township()
                .get("/api/monitoring/v1/households/" + household.household())
                .at("/clues/0/no"))
        .isEqualTo(clue.at("/no"));
    assertThat(township().get("/api/monitoring/v1/todos").text()).contains("clue-to-assign");
  }

  @Test
  void theSameKindWithin90DaysJoinsAndAResumedBatchChangesNothing() throws SQLException {
    var household = household();
    var october = UUID.randomUUID();
    warn(household, october);
    assertThat(warn(household, october)).isEmpty();
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.JOINED, 1));
    assertThat(rows(household)).isEqualTo(1);
    assertThat(township().get(CLUES + "/" + clueOf(household)).json().at("/warnings")).hasSize(2);

    execute(
        "update clue set raised_on = raised_on - 90 where household_id = '%s'"
            .formatted(household.household()));
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
    assertThat(rows(household)).isEqualTo(2);
  }

  @Test
  void twoWarningsOfOneHouseholdInOneBatchAreOneClue() {
    var household = household();
    var batch = UUID.randomUUID();
    var assessment = assess(household);
    var warning = warning(household, batch, assessment, "一");

    assertThat(raise(List.of(warning, warning(household, batch, assessment, "二"))))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
    assertThat(rows(household)).isEqualTo(1);
  }

  @Test
  void aRefusedClueSilencesTheSameSourceForAWhile() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);

    assertThat(head().post(CLUES + "/" + id + "/refusal", Map.of("reason", " ")).status())
        .isEqualTo(400);
    var refused = head().post(CLUES + "/" + id + "/refusal", Map.of("reason", "医疗费用已由商业保险赔付"));
    assertThat(refused.at("/state")).isEqualTo("REFUSED");
    assertThat(refused.at("/history/0/reason")).contains("商业保险");
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.SUPPRESSED, 1));
    assertThat(head().post(CLUES + "/" + id + "/refusal", Map.of("reason", "再次")).status())
        .isEqualTo(409);

    execute(
        "update clue set suppressed_until = '%s' where id = '%s'"
            .formatted(today().minusDays(1), id));
    assertThat(warn(household, UUID.randomUUID()))
        .containsExactlyEntriesOf(Map.of(Effect.RAISED, 1));
  }

  @Test
  void nobodyRefusesWhatHeEntered() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);
    execute("update clue set entered_by = 'zhenzhang' where id = '%s'".formatted(id));
    var himself =
        ApiClient.at(port)
            .token(Tokens.as("zhenzhang", "township_head", "150822101", "150822101"))
            .with("If-Match", "*");

    var answer = himself.post(CLUES + "/" + id + "/refusal", Map.of("reason", "不属实"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("monitoring.clue.own-entry");
  }

  @Test
  void anAssignedClueBecomesACaseAndEndsWithIt_SRC_QINAN_1() {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);

    var opened = township().post(CLUES + "/" + id + "/assignment", Map.of("note", "请核实自费部分"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    var clue = township().get(CLUES + "/" + id);
    assertThat(clue.at("/state")).isEqualTo("ASSIGNED");
    assertThat(clue.at("/recognitionId")).isEqualTo(opened.at("/id"));
    assertThat(clue.at("/dueOn")).isEqualTo(today().plusDays(15).toString());
    assertThat(township().post(CLUES + "/" + id + "/assignment", Map.of()).status()).isEqualTo(409);

    inSystem(
        () -> {
          assignments.close(new CaseEnded(UUID.fromString(opened.at("/id")), true));
          return true;
        });
    assertThat(township().get(CLUES + "/" + id).at("/state")).isEqualTo("CLOSED");
  }

  @Test
  void aSecondClueGoesIntoTheOpenCaseAndEndsWithIt() {
    var household = household();
    warn(household, UUID.randomUUID());
    var first = clueOf(household);
    raise(List.of(warning(household, "income-within-line", assess(household))));
    var second = clueOf(household, "收入");
    var opened = township().post(CLUES + "/" + first + "/assignment", Map.of()).at("/id");

    var joined = township().post(CLUES + "/" + second + "/assignment", Map.of());
    assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    assertThat(joined.at("/id")).isEqualTo(opened);
    var steps = township().get("/api/monitoring/v1/recognitions/" + opened).json().at("/steps");
    assertThat(steps.findValuesAsString("action")).containsExactly("ASSIGNMENT", "CLUE_JOINED");
    assertThat(steps.at("/1/reason").asString())
        .contains(township().get(CLUES + "/" + second).at("/no"));

    inSystem(
        () -> {
          assignments.close(new CaseEnded(UUID.fromString(opened), false));
          return true;
        });
    assertThat(List.of(first, second))
        .allSatisfy(
            id -> assertThat(township().get(CLUES + "/" + id).at("/state")).isEqualTo("CLOSED"));
  }

  @Test
  void aClueAboutAHouseholdThatWasJustRecognisedEndsWithItsAssignment() throws SQLException {
    var household = household();
    warn(household, UUID.randomUUID());
    var opened = township().post(CLUES + "/" + clueOf(household) + "/assignment", Map.of());
    execute(
        "update recognition set state = 'ENTERED', decided_on = '%s', category = '02' where id = '%s'"
            .formatted(today(), opened.at("/id")));
    raise(List.of(warning(household, "income-within-line", assess(household))));
    var late = clueOf(household, "收入");

    var joined = township().post(CLUES + "/" + late + "/assignment", Map.of());

    assertThat(joined.at("/id")).isEqualTo(opened.at("/id"));
    var clue = township().get(CLUES + "/" + late);
    assertThat(clue.at("/state")).isEqualTo("CLOSED");
    assertThat(clue.at("/outcome")).isEqualTo("已认定为监测对象");
  }

  @Test
  void anOverdueClueIsToldOfOnceAndSettledOnce() {
    var household = household();
    warn(household, UUID.randomUUID());
    var id = clueOf(household);
    tellOverdue(today().plusDays(2));
    assertThat(types(household)).as("due today is not overdue").isEmpty();
    tellOverdue(today().plusDays(3));
    tellOverdue(today().plusDays(3));
    tellOverdue(today().plusDays(4));
    township().post(CLUES + "/" + id + "/assignment", Map.of());

    Eventually.assertThat(() -> types(household))
        .containsExactly("monitoring.clue-overdue.v1", "monitoring.clue-overdue-settled.v1");
    var told = events(household);
    assertThat(told.getFirst().body().at("/dueOn")).isEqualTo(told.getLast().body().at("/dueOn"));
    assertThat(told.getFirst().body().at("/householdNo").asString()).isEqualTo(household.no());

    tellOverdue(today().plusDays(16));
    Eventually.assertThat(() -> types(household)).hasSize(3);
  }

  @Test
  void anotherTownshipSeesTheClueNeitherInTheListNorById() {
    var household = household();
    warn(household, UUID.randomUUID());
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(other.get(CLUES + "?size=200").text())
        .doesNotContain(household.household().toString());
    assertThat(other.get(CLUES + "/" + clueOf(household)).status()).isEqualTo(404);
    assertThat(other.post(CLUES + "/" + clueOf(household) + "/assignment", Map.of()).status())
        .isEqualTo(404);
  }
}
