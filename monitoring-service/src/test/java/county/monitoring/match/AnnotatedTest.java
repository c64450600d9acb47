package county.monitoring.match;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.Registry.Registered;
import county.monitoring.risk.HouseholdKind;
import county.platform.sheet.XlsxWriter;
import county.platform.testing.ApiClient;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.time.BusinessClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The file that was sent comes back with what became of each row. */
@CountyTest
class AnnotatedTest {
  private static final String HEAD = "鉴定编号,户主姓名,户主证件号码,鉴定等级,是否唯一住房,鉴定日期,鉴定单位,备注";
  private static final String BATCHES = "/api/monitoring/v1/feeds/housing/batches";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired BusinessClock clock;

  @Test
  void eachRowOfAClosedBatchHasItsResultAndNothingElseChanged() {
    var known = registry.household(XINDI, "在册户", HouseholdKind.ORDINARY);
    var renamed = registry.household(XINDI, "改名户", HouseholdKind.ORDINARY);
    var document = "J" + UUID.randomUUID();
    var lines =
        List.of(
            row(document, known.name(), known.idNumber(), "B", "=cmd()"),
            row(document, known.name(), known.idNumber(), "B", "又一次"),
            row("J" + UUID.randomUUID(), "新名", renamed.idNumber(), "C", ""),
            row("J" + UUID.randomUUID(), "生人", stranger(), "A", "-5"),
            row("J" + UUID.randomUUID(), known.name(), "15990019600101001", "E", ""));
    var path = sent(csv(lines), "commit", "HELD");
    assertThat(bureau("housing").post(path + "/confirmation").status()).isEqualTo(200);
    await(path, "CLOSED");

    var file = bureau("housing").get(path + "/annotated");
    assertThat(file.status()).isEqualTo(200);
    var out = file.text().replace("\uFEFF", "").split("\r\n");
    assertThat(out[0]).isEqualTo("住建局九月");
    assertThat(out[1]).isEqualTo(HEAD + ",结果,原因,要做什么");
    assertThat(out[2]).isEqualTo(lines.get(0).replace("=cmd()", "'=cmd()") + ",已入库,,");
    assertThat(out[3]).startsWith(lines.get(1) + ",重复,与第 3 行重复");
    assertThat(out[4]).startsWith(lines.get(2) + ",待确认,").contains("姓名不同", "待确认的行");
    assertThat(out[5]).startsWith(lines.get(3) + ",未登记,").contains("苏木镇登记");
    assertThat(out[6])
        .startsWith(lines.get(4) + ",退回,")
        .contains("户主证件号码：", "鉴定等级：应为 A、B、C、D 或 无房", "改正后重新报送");
    assertThat(out).hasSize(7);
    var log = ApiClient.at(port).as("auditor", "150822").get("/api/monitoring/v1/logs?kind=EXPORT");
    assertThat(log.text()).contains("feed-annotated");
  }

  @Test
  void whatWasOnlyCheckedSaysSo() {
    var known = registry.household(XINDI, "预览户", HouseholdKind.ORDINARY);
    var path =
        sent(
            csv(
                List.of(
                    row("J" + UUID.randomUUID(), known.name(), known.idNumber(), "B", ""),
                    row("J" + UUID.randomUUID(), known.name(), known.idNumber(), "Z", ""))),
            "validate",
            "PARSED");
    var out = county().get(path + "/annotated").text().split("\r\n");
    assertThat(out[2]).endsWith(",通过校验,,确认入库后才比对");
    assertThat(out[3]).contains(",退回,鉴定等级：");
  }

  @Test
  void aWorkbookComesBackAsOneWithTheSameRows() throws IOException {
    var known = registry.household(XINDI, "表格户", HouseholdKind.ORDINARY);
    var bytes = new ByteArrayOutputStream();
    try (var writer = new XlsxWriter(bytes, "鉴定")) {
      writer.row(List.of("住建局九月"));
      writer.head(List.of(HEAD.split(",")));
      writer.row(cells(known, "B"));
      writer.row(List.of());
      writer.row(cells(known, "Z"));
    }
    var path = sent(bytes.toByteArray(), "validate", "PARSED", "xlsx");
    var file = bureau("housing").get(path + "/annotated").body();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(8)).isEqualTo("结果");
      var last = rows.getLast();
      assertThat(last.getRowNum()).isEqualTo(5);
      assertThat(last.getCellText(2)).isEqualTo(known.idNumber());
      assertThat(last.getCellText(8)).isEqualTo("退回");
    }
  }

  @Test
  void onlyWhoeverCouldHaveSentItGetsItBack() {
    var path = sent(csv(List.of(row("J1", "生人", stranger(), "A", ""))), "validate", "PARSED");
    assertThat(bureau("education").get(path + "/annotated").status()).isEqualTo(404);
    assertThat(ApiClient.at(port).as("leader", "150822").get(path + "/annotated").status())
        .isEqualTo(403);
    bureau("housing").post(path + "/discard");
    assertThat(bureau("housing").get(path + "/annotated").code())
        .isEqualTo("monitoring.batch.not-offered");
  }

  private List<String> cells(Registered known, String grade) {
    return List.of(
        row("J" + UUID.randomUUID(), known.name(), known.idNumber(), grade, "x").split(","));
  }

  private String row(String document, String name, String idNumber, String grade, String note) {
    return String.join(
        ",",
        document,
        name,
        idNumber,
        grade,
        "是",
        clock.today().minusDays(2).toString(),
        "县鉴定所",
        note);
  }

  private String stranger() {
    return registry.idNumber(LocalDate.of(1950, 1, 1).plusDays(System.nanoTime() % 9000), 77);
  }

  private static byte[] csv(List<String> lines) {
    return ("住建局九月\n" + HEAD + "\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String sent(byte[] file, String mode, String state) {
    return sent(file, mode, state, "csv");
  }

  private String sent(byte[] file, String mode, String state, String ending) {
    var sent =
        bureau("housing")
            .upload(
                "%s?mode=%s&name=%s.%s&dataDate=%s"
                    .formatted(BATCHES, mode, UUID.randomUUID(), ending, clock.today()),
                file,
                "application/octet-stream");
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    var path = BATCHES + "/" + sent.at("/id");
    await(path, state);
    return path;
  }

  private void await(String path, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> county().get(path),
            (Answer batch) -> Set.of(state, "FAILED").contains(batch.at("/state")));
    assertThat(county().get(path).at("/state")).isEqualTo(state);
  }

  private ApiClient county() {
    return ApiClient.at(port).as("county", "150822", "rural-revitalization");
  }

  private ApiClient bureau(String unit) {
    return ApiClient.at(port).as("department", "150822", unit);
  }
}
