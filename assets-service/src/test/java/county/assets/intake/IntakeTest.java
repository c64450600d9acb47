package county.assets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list is previewed, checked as a form is, and registered all or none. */
@CountyTest
class IntakeTest {

  private static final String VILLAGE = "150822402400";
  private static final String LIST = Desk.ASSETS + "?size=200&area=150822402";

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void thePreviewSaysWhatWouldComeAndKeepsNothing() {
    var sheet =
        new AssetSheet()
            .row("预览库一", VILLAGE, "1000.50", Map.of())
            .row("预览库二", VILLAGE, "2000", Map.of())
            .csv();
    var preview = preview(desk.county(), sheet);
    assertThat(preview.json().at("/rows").asInt()).isEqualTo(2);
    assertThat(preview.json().at("/good").asInt()).isEqualTo(2);
    assertThat(preview.at("/originalCost")).isEqualTo("3000.50");
    assertThat(preview.at("/first/0/category")).isEqualTo("经营类资产");
    assertThat(desk.county().get(LIST + "&name=预览库").json().at("/total").asLong()).isZero();
  }

  @Test
  void everyErrorIsNamedByRowAndColumnAtOnceAndNothingIsRegistered() {
    var sheet =
        new AssetSheet()
            .row("错误库", VILLAGE, "1000", Map.of("类别", "好的", "形成日期", "2020-13-01"))
            .row("错误库", VILLAGE, "1000", Map.of("资金金额1", "999.99"))
            .row("错误库", "150822402", "1000", Map.of())
            .row("好库", VILLAGE, "1000", Map.of())
            .row("好库", VILLAGE, "1000", Map.of())
            .csv();
    var preview = preview(desk.county(), sheet);
    assertThat(
            preview
                .json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/row").asInt() + " " + error.at("/column").asString()))
        .containsExactlyInAnyOrder("2 类别", "2 形成日期", "3 原始成本", "4 所在地区划代码", "6 资产名称");
    var refused = commit(desk.county(), sheet);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("第 6 行 资产名称", "与第 5 行重复");
    assertThat(desk.county().get(LIST + "&name=好库").json().at("/total").asLong()).isZero();
  }

  @Test
  void aListIsRegisteredWithNumbersBooksAndPlans() {
    var sheet =
        new AssetSheet()
            .row("批量库", VILLAGE, "600000", Map.of("管护责任人", "老孙"))
            .row("批量站", VILLAGE, "500", Map.of("明细类", "06", "使用年限", "20", "残值率", "5"))
            .csv();
    var batch = commit(desk.as("township", "150822402"), sheet);
    assertThat(batch.status()).as(batch.text()).isEqualTo(201);
    assertThat(batch.at("/originalCost")).isEqualTo("600500.00");
    var rows = desk.county().get(Desk.ASSETS + "?batch=" + batch.at("/id")).json().at("/items");
    assertThat(rows.size()).isEqualTo(2);
    desk.run("2021-09");
    var id =
        rows.valueStream()
            .filter(row -> row.at("/name").asString().equals("批量库"))
            .findFirst()
            .orElseThrow()
            .at("/id")
            .asString();
    // 50 years, collective with 5 %: 950.00 a month from November 2020 on
    assertThat(desk.county().get(Desk.ASSETS + "/" + id + "/book").at("/accumulated"))
        .isEqualTo("10450.00");
    assertThat(desk.county().get(Desk.ASSETS + "/" + id + "/operation").at("/stewards/0/person"))
        .isEqualTo("老孙");

    var again = commit(desk.as("township", "150822402"), sheet);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("assets.batch.same-file");
    var copied = preview(desk.county(), sheet);
    assertThat(copied.text()).contains("已经登记，资产编号");
  }

  @Test
  void aTownshipImportsNothingForAnother() {
    var sheet = new AssetSheet().row("越界库", VILLAGE, "1", Map.of()).csv();
    var preview = preview(desk.as("township", "150822403"), sheet);
    assertThat(preview.text()).contains("所在地不在您的管辖范围内");
  }

  @Test
  void aFileThatIsNoListIsRefusedInOneSentence() {
    var refused = preview(desk.county(), "你好,世界\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("没有找到表头");
  }

  /**
   * 1,200 assets of a demo county: few statements a row, and well within the time of one request.
   */
  @Test
  void aLargeListTakesFewStatements() {
    var sheet = new AssetSheet();
    for (int n = 0; n < 1200; n++) {
      sheet.row("大批" + n, "15082240240" + n % 9, "10000", Map.of());
    }
    var statements =
        StatementCount.during(
            () -> assertThat(commit(desk.county(), sheet.csv()).status()).isEqualTo(201));
    assertThat(statements.size()).isLessThan(6 * 1200);
    assertThat(desk.county().get(LIST + "&name=大批").json().at("/total").asLong()).isEqualTo(1200);
  }

  @Test
  void theTemplateHasEveryColumn() {
    var template = desk.county().get(Desk.ASSETS + "/batches/template?format=csv").text();
    assertThat(template).contains("资产名称*", "资金金额3", "折旧类别");
  }

  private static ApiClient.Answer preview(ApiClient by, byte[] sheet) {
    return by.upload(
        Desk.ASSETS + "/previews/batches?name=list.csv", sheet, "application/octet-stream");
  }

  private static ApiClient.Answer commit(ApiClient by, byte[] sheet) {
    return by.upload(Desk.ASSETS + "/batches?name=list.csv", sheet, "application/octet-stream");
  }
}
