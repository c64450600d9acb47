package county.monitoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.TestStack;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MedicalFeedTest extends FeedTestBase {
  @Test
  void everyRowIsAccountedForOnceAndFactsCarryTheirSource() throws SQLException {
    var people = village.register(4, 2);
    var lines = new ArrayList<String>();
    people.forEach(person -> lines.add(village.line(person, "住院", "2021-10-01", "100.50")));
    lines.add(village.line(village.stranger(), "门诊", "2021/10/2", "3"));
    lines.add(lines.getFirst());
    lines.add(
        Village.line(
            village.document(), "改了名", people.getFirst().idNumber(), "门诊", "2021-10-03", "1"));
    var batch = commit(Village.file(lines));
    assertCounts(batch, 11, 8, 1, 1, 1, 0);
    assertThat(batch.at("/equation")).isEqualTo("上报 11 = 匹配 8 + 未登记 1 + 重复 1 + 待确认 1 + 退回 0");
    assertThat(
            one(
                "select sum(out_of_pocket) from medical_fact f join batch b on b.seq = f.batch_seq"
                    + " where b.id = '"
                    + batch.at("/id")
                    + "'"))
        .isEqualTo(8 * 10050);
    assertThat(
            one(
                "select count(*) from medical_fact f join batch b on b.seq = f.batch_seq where b.id"
                    + " = '"
                    + batch.at("/id")
                    + "' and sheet_row = 2 and person_id = '"
                    + people.getFirst().id()
                    + "'"))
        .isEqualTo(1);
    assertThat(
            one(
                "select count(*) from assessment_state where household_id in ('"
                    + people.getFirst().household()
                    + "', '"
                    + people.getLast().household()
                    + "')"))
        .isEqualTo(2);
  }

  @Test
  void aPreviewIsConfirmedOrNothingIsWritten() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var id =
        upload(Village.file(List.of(village.line(person, "住院", "2021-10-01", "7"))), "validate")
            .at("/id");
    var parsed = settled(id);
    assertThat(parsed.at("/state")).isEqualTo("PARSED");
    assertThat(parsed.at("/actions/0")).isEqualTo("confirm");
    var preview = bureau.get(BATCHES + "/" + id + "/preview");
    assertThat(preview.at("/rows/0/2"))
        .isEqualTo(
            person.idNumber().substring(0, 6) + "********" + person.idNumber().substring(14));
    assertThat(one("select count(*) from medical_fact where person_id = '" + person.id() + "'"))
        .isZero();
    assertThat(bureau.post(BATCHES + "/" + id + "/confirmation").status()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> settled(id).at("/state").equals("CLOSED"));
    assertThat(one("select count(*) from medical_fact where person_id = '" + person.id() + "'"))
        .isEqualTo(1);
    assertThat(bureau.post(BATCHES + "/" + id + "/discard").status()).isEqualTo(409);
  }

  @Test
  void errorsNameSheetRowColumnValueAndReason() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var wrong = person.idNumber().substring(0, 17) + (person.idNumber().endsWith("1") ? "2" : "1");
    var lines =
        List.of(
            village.line(person, "住院", "2021-10-01", "8"),
            Village.line(village.document(), "", wrong, "理疗", "2021-13-01", "abc"),
            Village.line(village.document(), "李", "123", "门诊", "2031-01-01", "-3"),
            village.line(person, "住院", "2021-10-01", "8").strip() + ",多余\n");
    var batch = settled(upload(Village.file(lines), "validate").at("/id"));
    assertThat(batch.at("/counts/rejected")).isEqualTo("3");
    var errors =
        bureau
            .get(BATCHES + "/" + batch.at("/id") + "/errors")
            .json()
            .get("items")
            .valueStream()
            .toList();
    assertThat(errors)
        .extracting(error -> error.get("row").asInt() + " " + error.get("column").asString())
        .containsExactly(
            "3 姓名", "3 证件号码", "3 就诊类型", "3 结算日期", "3 合规自付支出", "4 证件号码", "4 结算日期", "4 合规自付支出", "5 ");
    assertThat(errors.get(1).get("value").asString()).contains("********").doesNotContain(wrong);
    assertThat(errors.get(1).get("reason").asString()).contains("校验位");
    assertThat(
            one(
                "select count(*) from batch_error where position('"
                    + wrong
                    + "' in coalesce(value, '')) > 0"))
        .isZero();
  }

  @Test
  void moreThanOneInTwentyRejectedHoldsTheBatchForAPerson() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var lines =
        new ArrayList<>(
            List.of(Village.line(village.document(), "李", "1", "住院", "2021-10-01", "1")));
    for (int row = 0; row < 18; row++) {
      lines.add(village.line(person, "门诊", "2021-10-01", "1"));
    }
    assertThat(commit(Village.file(lines)).at("/state")).isEqualTo("HELD");
    lines.add(village.line(person, "门诊", "2021-10-01", "1"));
    assertThat(commit(Village.file(lines)).at("/state")).isEqualTo("CLOSED");
  }

  @Test
  void unregisteredRowsAreMatchedOncePersonsAreRegistered() throws SQLException {
    var later = village.stranger();
    var lines =
        List.of(
            village.line(later, "住院", "2021-10-01", "9"),
            village.line(village.stranger(), "住院", "2021-10-01", "9"));
    var batch = commit(Village.file(lines));
    assertCounts(batch, 2, 0, 2, 0, 0, 0);
    village.register(later);
    var path = BATCHES + "/" + batch.at("/id");
    assertThat(bureau.post(path + "/rematch").status()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                bureau.get(path).at("/counts/matched").equals("1")
                    && bureau.get(path).at("/state").equals("CLOSED"));
    assertCounts(bureau.get(path), 2, 1, 1, 0, 0, 0);
    assertThat(one("select count(*) from medical_fact where person_id = '" + later.id() + "'"))
        .isEqualTo(1);
  }

  @Test
  void aNumberWidenedFrom15DigitsWaitsForAPerson() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var fifteen = person.idNumber().substring(0, 6) + person.idNumber().substring(8, 17);
    var batch =
        commit(
            Village.file(
                List.of(
                    Village.line(
                        village.document(), person.name(), fifteen, "住院", "2021-10-01", "3"))));
    boolean born19 = person.idNumber().startsWith("19", 6);
    assertThat(born19).isTrue();
    assertCounts(batch, 1, 0, 0, 0, 1, 0);
    assertThat(one("select count(*) from medical_fact where person_id = '" + person.id() + "'"))
        .isZero();
  }

  @Test
  void theNewestReportOfADocumentCounts() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var document = village.document();
    commit(
        Village.file(
            List.of(
                Village.line(
                    document, person.name(), person.idNumber(), "住院", "2021-09-01", "30000"))));
    commit(
        Village.file(
            List.of(
                Village.line(
                    document, person.name(), person.idNumber(), "住院", "2021-09-01", "300"))));
    assertThat(one("select count(*) from medical_fact where document = '" + document + "'"))
        .isEqualTo(2);
    try (var connection = TestStack.connect("monitoring", "postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select record from assessment where household_id = '"
                        + person.household()
                        + "' order by id desc limit 1")) {
      rows.next();
      assertThat(rows.getString(1)).contains("yb.csv");
    }
  }

  @Test
  void filesThatAreNoTableFailWithAReason() {
    var wrongHead =
        settled(upload("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "commit").at("/id"));
    assertThat(wrongHead.at("/state")).isEqualTo("FAILED");
    assertThat(wrongHead.at("/problem")).contains("没有找到表头");
    var missing =
        settled(upload("结算单号,姓名\n1,2\n".getBytes(StandardCharsets.UTF_8), "commit").at("/id"));
    assertThat(missing.at("/problem")).contains("缺少").contains("证件号码");
    var empty = settled(upload(Village.HEAD.getBytes(StandardCharsets.UTF_8), "commit").at("/id"));
    assertThat(empty.at("/problem")).contains("没有数据行");
    var xls =
        settled(
            bureau
                .upload(
                    BATCHES + "?mode=commit&name=a.xls",
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                    "application/octet-stream")
                .at("/id"));
    assertThat(xls.at("/problem")).contains(".xls");
    var again = upload("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "commit");
    assertThat(again.status()).as("a failed file may come again").isEqualTo(202);
  }

  @Test
  void gb18030AndBlankRowsAreRead() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var text =
        "磴口县医保局,,,,,,,\n"
            + Village.HEAD
            + ",,,,,,,\n"
            + village.line(person, "门诊特病", "20211001", "\"1,234.5\"");
    assertCounts(commit(text.getBytes(Charset.forName("GB18030"))), 1, 1, 0, 0, 0, 0);
    assertThat(
            one(
                "select out_of_pocket from medical_fact where person_id = '"
                    + person.id()
                    + "' and sheet_row = 4"))
        .isEqualTo(123450);
  }

  @Test
  void feedsSayHowFreshTheyAre() throws SQLException {
    var today = LocalDate.parse(bureau.get("/api/monitoring/v1/business-date").at("/date"));
    var uploaded =
        upload(
            Village.file(
                List.of(village.line(village.register(1, 1).getFirst(), "住院", "2021-10-01", "13"))),
            "commit",
            today);
    settled(uploaded.at("/id"));
    var feeds = bureau.get("/api/monitoring/v1/feeds");
    assertThat(feeds.at("/0/code")).isEqualTo("medical");
    assertThat(feeds.at("/0/freshness/state")).isEqualTo("FRESH");
    assertThat(feeds.at("/0/lastBatch/state")).isEqualTo("CLOSED");
    assertThat(bureau.get("/api/monitoring/v1/feeds/medical/template?format=csv").text())
        .startsWith("\uFEFF结算单号*,姓名*");
    assertThat(bureau.get("/api/monitoring/v1/feeds/none/template").status()).isEqualTo(404);
  }

  @Test
  void aHouseholdThatTheFileMakesRiskyBecomesAClueThatSaysWhy_PLAN_2_3() throws SQLException {
    var people = village.register(2, 2);
    var lines =
        List.of(
            village.line(people.get(0), "住院", "2021-09-20", "18000"),
            village.line(people.get(1), "门诊", "2021-10-02", "2000"),
            village.line(people.get(2), "住院", "2021-10-02", "999.99"));
    commit(Village.file(lines));
    var risky = people.get(0).household();
    assertThat(
            one(
                "select count(*) from clue where household_id = '"
                    + risky
                    + "' and kind = 'MEDICAL' and state = 'OPEN'"))
        .isEqualTo(1);
    assertThat(
            one(
                "select count(*) from clue where household_id = '"
                    + people.get(2).household()
                    + "'"))
        .isZero();
    var page =
        ApiClient.at(port)
            .as("township", "150822101")
            .get("/api/monitoring/v1/households/" + risky);
    assertThat(page.text()).contains("住院合规自付").contains("18000.00").contains("yb.csv");
    assertThat(page.at("/clues/0/kind")).isEqualTo("MEDICAL");
    assertThat(
            one(
                "select count(*) from clue c join clue_warning w on w.clue_id = c.id join"
                    + " assessment a on a.id = w.assessment_id where c.household_id = '"
                    + risky
                    + "' and a.outcome = 'MET' and a.record like '%yb.csv%' and a.record like"
                    + " '%医保局%' and c.sentence like '%20000.00%'"))
        .isEqualTo(1);
  }

  @Test
  void aRowInDoubtCountsOnceSomebodyHasConfirmedIt() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var lines =
        List.of(
            Village.line(village.document(), "曾用名", person.idNumber(), "住院", "2021-10-01", "30000"),
            Village.line(village.document(), "别的人", person.idNumber(), "住院", "2021-10-01", "1"));
    var batch = commit(Village.file(lines));
    assertCounts(batch, 2, 0, 0, 0, 2, 0);
    var path = BATCHES + "/" + batch.at("/id") + "/doubts";
    var doubts = bureau.get(path);
    assertThat(doubts.at("/items/0/reason")).contains("姓名不同");
    assertThat(
            bureau.post(path + "/" + doubts.at("/items/0/id") + "/decision", same(true)).status())
        .isEqualTo(200);
    assertThat(bureau.post(path + "/" + doubts.at("/items/0/id") + "/decision", same(true)).code())
        .isEqualTo("monitoring.doubt.decided");
    assertThat(
            bureau.post(path + "/" + doubts.at("/items/1/id") + "/decision", same(false)).status())
        .isEqualTo(200);
    assertCounts(bureau.get(BATCHES + "/" + batch.at("/id")), 2, 1, 1, 0, 0, 0);
    assertThat(
            one("select out_of_pocket from medical_fact where person_id = '" + person.id() + "'"))
        .isEqualTo(3_000_000);
    assertThat(one("select count(*) from clue where household_id = '" + person.household() + "'"))
        .isEqualTo(1);
  }

  @Test
  void aDecisionIsTakenBackAndItsFactCountsNoMore() throws SQLException {
    var person = village.register(1, 1).getFirst();
    var batch =
        commit(
            Village.file(
                List.of(
                    Village.line(
                        village.document(),
                        "曾用名",
                        person.idNumber(),
                        "住院",
                        "2021-10-01",
                        "30000"))));
    var path = BATCHES + "/" + batch.at("/id") + "/doubts";
    var doubt = path + "/" + bureau.get(path).at("/items/0/id");
    assertThat(bureau.post(doubt + "/reopening", Map.of("reason", "早了")).code())
        .isEqualTo("monitoring.doubt.not-decided");
    assertThat(bureau.post(doubt + "/decision", Map.of("same", true)).status())
        .as("a decision says on what it rests")
        .isEqualTo(400);
    bureau.post(doubt + "/decision", same(true));
    assertThat(standing(person)).isEqualTo(1);

    assertThat(bureau.post(doubt + "/reopening", Map.of("reason", "核对户口本后不是同一人")).status())
        .isEqualTo(200);

    assertCounts(bureau.get(BATCHES + "/" + batch.at("/id")), 1, 0, 0, 0, 1, 0);
    assertThat(standing(person)).isZero();
    assertThat(
            text(
                "select outcome from assessment_state s join assessment a on a.id = s.assessment_id where s.household_id = '"
                    + person.household()
                    + "'"))
        .as("the household is assessed without it")
        .isNotEqualTo("MET");
    assertThat(bureau.get(path).at("/items/0/state")).isEqualTo("OPEN");
    bureau.post(doubt + "/decision", same(true));
    assertThat(standing(person)).as("decided once more, it counts again, once").isEqualTo(1);
    assertThat(one("select count(*) from medical_fact where person_id = '" + person.id() + "'"))
        .isEqualTo(1);
  }

  private static Map<String, Object> same(boolean same) {
    return Map.of("same", same, "reason", "与派出所核对");
  }

  private static long standing(Village.Someone person) throws SQLException {
    return one("select count(*) from medical_standing where person_id = '" + person.id() + "'");
  }
}
