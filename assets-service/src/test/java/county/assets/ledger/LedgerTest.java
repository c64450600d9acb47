package county.assets.ledger;

import static county.assets.Desk.done;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.assets.asset.AssetForm;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Three ledgers, two dimensions, any day, as known at any time. */
@CountyTest
class LedgerTest {

  private static final String LEDGERS = "/api/assets/v1/ledgers";
  private static final String ONE = "150822400400";
  private static final String OTHER = "150822400401";
  private static final String TOWN = "150822400000";

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void theThreeLedgersAddUpAndEveryNumberOpensItsRows_PLAN_4_5() {
    desk.register(ONE, "100", Map.of("category", "G", "kind", "05"));
    desk.register(ONE, "200", Map.of());
    desk.register(OTHER, "300", Map.of("category", "D", "kind", "01", "level", "HOUSEHOLD"));
    desk.register(TOWN, "400", Map.of("level", "TOWNSHIP", "category", "G", "kind", "05"));
    for (var by : List.of("level", "unit", "keeper", "department")) {
      var path = LEDGERS + "?area=150822400&by=" + by;
      var ledger = desk.county().get(path).json();
      assertThat(ledger.at("/register/agrees").asBoolean()).as(by).isTrue();
      for (var line : ledger.at("/lines")) {
        var query = "?area=150822400&by=" + by + "&key=" + line.at("/key").asString() + "&size=200";
        for (var category : List.of("G", "J", "D")) {
          var cell = line.at("/cells/" + category);
          var rows = desk.county().get(LEDGERS + "/rows" + query + "&category=" + category).json();
          assertThat(rows.at("/total").asLong()).isEqualTo(cell.at("/assets").asLong(0));
          assertThat(sum(rows.at("/items"))).isEqualTo(fen(cell.at("/cost").asString("0.00")));
        }
      }
    }
  }

  @Test
  void theCountyIsItsDepartmentsAndTownships_PLAN_4_10() {
    desk.register(
        "150822000000",
        "5000",
        Map.of("level", "DEPARTMENT", "keeper", "transport", "category", "G", "kind", "01"));
    desk.register("150822000000", "7000", Map.of("level", "COUNTY", "category", "G", "kind", "05"));
    var ledger = desk.county().get(LEDGERS + "?by=unit").json();
    var keys = ledger.at("/lines").valueStream().map(line -> line.at("/key").asString()).toList();
    assertThat(keys).contains("transport", "rural-revitalization").doesNotHaveDuplicates();
    assertThat(keys).allMatch(key -> key.matches("[a-z-]+|\\d{9}"));
    var department =
        desk.as("department", "150822", "transport").get(LEDGERS + "?by=unit&key=transport").json();
    assertThat(department.at("/total/sum/cost").asString()).isNotEqualTo("0.00");
  }

  @Test
  void aPastDayShowsWhatStoodThen() {
    desk.register(OTHER, "1000", Map.of("formedOn", "2019-05-01"));
    desk.register(OTHER, "2000", Map.of("formedOn", "2020-05-01"));
    assertThat(total("asOf=2019-04-30")).isEqualTo(total("asOf=2018-01-01"));
    assertThat(total("asOf=2019-12-31") - total("asOf=2019-04-30")).isEqualTo(1000_00);
    assertThat(total("asOf=2020-12-31") - total("asOf=2019-12-31")).isEqualTo(2000_00);
    assertThat(desk.county().get(LEDGERS + "?asOf=2022-01-01").status()).isEqualTo(400);
  }

  /** Registered today, formed in 2018: it stood then, but nobody knew. */
  @Test
  void aPastDayAsItWasKnownThenDoesNotShowWhatWasEnteredLater() throws SQLException {
    var asset = desk.register(OTHER, "3000", Map.of("formedOn", "2018-03-01")).at("/id");
    long known = total("asOf=2018-12-31&knownOn=2021-10-07");
    assertThat(total("asOf=2018-12-31") - known).isGreaterThanOrEqualTo(3000_00);
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      statement.execute(
          "update asset_entry set recorded_at = '2021-09-01' where asset_id = '" + asset + "'");
    }
    assertThat(total("asOf=2018-12-31&knownOn=2021-10-07") - known).isEqualTo(3000_00);
  }

  @Test
  void anAssetThatMovesLeavesOneSubLedgerAndEntersTheOther_PLAN_4_11() {
    var fields =
        Map.<String, Object>of(
            "formedOn", "2021-01-01", "inUseOn", "2021-01-01", "name", "移动厢房", "lifeYears", 30);
    var asset = desk.register(ONE, "36000", fields).at("/id");
    desk.run("2021-09");
    long before = keeper(ONE);
    long there = keeper(OTHER);
    var form = AssetForm.of(OTHER, "36000", "36000");
    form.putAll(fields);
    done(
        desk.county(), asset, "revisions", Map.of("form", form, "reason", "调拨", "document", "调拨单"));
    assertThat(keeper(ONE)).isEqualTo(before - 36000_00);
    assertThat(keeper(OTHER)).isEqualTo(there + 36000_00);
    var moved =
        desk.county()
            .get(LEDGERS + "/rows?size=200&by=keeper&key=" + OTHER)
            .json()
            .at("/items")
            .valueStream()
            .filter(row -> row.at("/id").asString().equals(asset))
            .toList();
    assertThat(moved.getFirst().at("/accumulated").asString()).isNotEqualTo("0.00");
    assertThat(keeperOn(ONE, "2021-08-31")).isGreaterThanOrEqualTo(36000_00);
  }

  @Test
  void anotherTownshipSeesNothingOfIt() {
    desk.register(ONE, "100", Map.of());
    var other = desk.as("township", "150822401").get(LEDGERS + "?area=150822400").json();
    assertThat(other.at("/lines").size()).isZero();
  }

  @Test
  void anExportCarriesItsWatermarkAndIsLogged() {
    desk.register(ONE, "123.45", Map.of("name", "导出测试棚"));
    var file = desk.as("township", "150822400").get(LEDGERS + "/export?format=csv&area=150822400");
    assertThat(file.text()).contains("导出测试棚", "123.45", "导出人：测试township", "演示数据");
    assertThat(file.header("Content-Disposition")).contains("attachment");
    var log =
        desk.as("auditor", "150822")
            .get("/api/assets/v1/logs?kind=EXPORT&actor=user-township-150822400-150822400");
    assertThat(log.text()).contains("ledgers");
    assertThat(desk.as("village", ONE).get(LEDGERS + "/export?format=csv").status()).isEqualTo(403);
  }

  private long total(String query) {
    return fen(desk.county().get(LEDGERS + "?area=" + OTHER + "&" + query).at("/total/sum/cost"));
  }

  private long keeper(String keeper) {
    return keeperOn(keeper, "2021-10-08");
  }

  private long keeperOn(String keeper, String day) {
    return fen(
        desk.county()
            .get(LEDGERS + "?by=keeper&key=" + keeper + "&asOf=" + day)
            .at("/total/sum/cost"));
  }

  private static long sum(JsonNode rows) {
    return rows.valueStream().mapToLong(row -> fen(row.at("/cost").asString())).sum();
  }

  private static long fen(String yuan) {
    return Long.parseLong(yuan.replace(".", ""));
  }
}
