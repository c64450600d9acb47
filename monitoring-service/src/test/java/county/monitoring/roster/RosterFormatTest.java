package county.monitoring.roster;

import static county.monitoring.roster.RosterFile.roster;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.sheet.Columns;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetSource;
import county.platform.testing.ApiClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files are read as rosters, and how. */
class RosterFormatTest extends RosterSetting {

  @Test
  void csvInUtf8AndGb18030IsReadAlike() {
    for (var charset : List.of("UTF-8", "GB18030")) {
      var batch =
          closed(
              roster()
                  .row(
                      "户编号",
                      "R8" + charset.charAt(0),
                      "姓名",
                      "东郭" + charset.charAt(0) + "编",
                      "证件号码",
                      "")
                  .csv(charset));
      assertCounts(batch, 1, "created", 1);
    }
  }

  @Test
  void whatIsNoRosterFailsWithASentenceForPeople() {
    assertThat(upload(RosterFile.oldExcel(), "validate", "旧.xls").at("/problem").asString())
        .contains(".xls");
    assertThat(
            upload(roster().row("户编号", "R9").without("户类型").xlsx(), "validate", "缺列.xlsx")
                .at("/problem")
                .asString())
        .contains("第 3 行表头缺少")
        .contains("户类型");
    assertThat(
            upload("甲,乙\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8), "validate", "别的.csv")
                .at("/problem")
                .asString())
        .contains("表头");
    assertThat(upload(roster().xlsx(), "validate", "空.xlsx").at("/problem").asString())
        .isNotEmpty();
  }

  @Test
  void theSameFileTwiceIsOneBatchUntilItIsDiscarded() {
    var file = roster().row("户编号", "R10", "姓名", "南宫一次", "证件号码", number()).xlsx();
    var first = upload(file, "validate", "一.xlsx");
    var second =
        clerk.upload(BATCHES + "?mode=validate&name=b.xlsx", file, "application/octet-stream");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/id")).isEqualTo(id(first));
    assertThat(clerk.post(BATCHES + "/" + id(first) + "/discard").at("/state"))
        .isEqualTo("DISCARDED");
    assertThat(clerk.post(BATCHES + "/" + id(first) + "/confirmation").status()).isEqualTo(409);
    assertThat(id(upload(file, "validate", "三.xlsx"))).isNotEqualTo(id(first));
  }

  @Test
  void anotherTownshipSeesNeitherTheBatchNorItsErrors() {
    var batch =
        upload(roster().row("户编号", "R11", "姓名", "西门", "证件号码", "1").xlsx(), "validate", "错.xlsx");
    var other = ApiClient.at(port).as("township", "150822103");

    assertThat(other.get(BATCHES + "/" + id(batch)).status()).isEqualTo(404);
    assertThat(other.get(BATCHES + "/" + id(batch) + "/errors").status()).isEqualTo(404);
    assertThat(other.post(BATCHES + "/" + id(batch) + "/confirmation").status()).isEqualTo(404);
    assertThat(other.get(BATCHES + "?size=200").text()).doesNotContain(id(batch));
  }

  @Test
  void theTemplateNamesTheRequiredColumns() {
    var template = clerk.get("/api/monitoring/v1/rosters/template?format=csv");

    assertThat(template.text()).contains("户编号*", "姓名*", "证件号码*", "乡(镇)*", "工资性收入");
  }

  /** As in the exports of the national system: two rows above the head. */
  @Test
  void theExcelTemplateHasItsHeadInTheThirdRow() throws IOException {
    var template = clerk.get("/api/monitoring/v1/rosters/template?format=xlsx").body();

    var source = new SheetSource("名册.xlsx", () -> new ByteArrayInputStream(template));
    try (var sheet = SheetReader.open(source, Columns.of(List.of("户编号", "姓名"), List.of()))) {
      assertThat(sheet.head().row()).isEqualTo(3);
      assertThat(sheet.next()).as("nothing to import by mistake").isNull();
    }
  }
}
