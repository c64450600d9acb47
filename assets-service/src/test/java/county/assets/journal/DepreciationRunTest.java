package county.assets.journal;

import static county.assets.Desk.done;
import static county.assets.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.assets.Desk;
import county.assets.asset.AssetForm;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What months book, on the real database. The business date is 2021-10-08. */
@CountyTest
class DepreciationRunTest {

  private static final String VILLAGE = "150822103201";
  private static final String TOWN = "150822103000";
  private static final Map<String, Object> TOWNSHIP =
      Map.of(
          "level",
          "TOWNSHIP",
          "category",
          "G",
          "kind",
          "05",
          "wearClass",
          "structure",
          "formedOn",
          "2021-03-01",
          "inUseOn",
          "2021-03-18",
          "lifeYears",
          10);

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void theWorkedVectorsAreBookedToTheFen_PLAN_4_3() {
    var government = desk.register(TOWN, "120000", TOWNSHIP).at("/id");
    var collective =
        desk.register(
                VILLAGE,
                "120000",
                Map.of(
                    "wearClass",
                    "structure",
                    "formedOn",
                    "2021-03-01",
                    "inUseOn",
                    "2021-03-18",
                    "lifeYears",
                    10,
                    "residualRate",
                    5))
            .at("/id");
    desk.run("2021-09");

    assertThat(book(government, "/accumulated")).isEqualTo("7000.00");
    assertThat(book(government, "/net")).isEqualTo("113000.00");
    assertThat(book(government, "/bookedThrough")).isEqualTo("2021-09");
    assertThat(book(government, "/plan/0/to")).isEqualTo("2031-02");
    assertThat(book(collective, "/accumulated")).isEqualTo("5700.00");
    assertThat(book(collective, "/plan/0/from")).isEqualTo("2021-04");
    var entries =
        desk.county()
            .get("/api/assets/v1/entries?size=200&asset=" + government)
            .json()
            .at("/items");
    assertThat(entries.valueStream().map(entry -> entry.at("/kind").asString()))
        .hasSize(8)
        .filteredOn("DEPRECIATION"::equals)
        .hasSize(7);
    assertThat(
            entries
                .valueStream()
                .filter(entry -> entry.at("/month").asString("").equals("2021-03"))
                .map(entry -> entry.at("/day").asString() + " " + entry.at("/amount").asString()))
        .containsExactly("2021-03-31 1000.00");
  }

  @Test
  void aMonthRunAgainBooksNothingAndAnswersTheRunThatDid() {
    desk.register(TOWN, "9600", TOWNSHIP);
    var first = desk.run("2021-09");
    var again = desk.run("2021-09");
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    var check = desk.county().get("/api/assets/v1/depreciation-runs/check?month=2021-09").json();
    assertThat(check.at("/assets").asLong()).isPositive();
    assertThat(check.at("/differing").asLong()).isZero();
  }

  @Test
  void aMonthThatHasNotEndedIsNotBooked() {
    var refused =
        desk.county().post("/api/assets/v1/depreciation-runs", Map.of("month", "2021-10"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("assets.depreciation.month-not-ended");
  }

  @Test
  void anAdditionWearsFromItsMonthOnAndWhatIsBookedIsCorrected() {
    var asset = desk.register(TOWN, "120000", TOWNSHIP).at("/id");
    desk.run("2021-09");
    var added =
        done(
            desk.county(),
            asset,
            "additions",
            Map.of(
                "addedOn",
                "2021-06-10",
                "reason",
                "加固",
                "document",
                "批复",
                "funding",
                List.of(
                    Map.of(
                        "source",
                        "衔接推进乡村振兴补助资金",
                        "document",
                        "文号",
                        "year",
                        2021,
                        "amount",
                        "11700"))));
    assertThat(added.at("/originalCost")).isEqualTo("131700.00");
    assertThat(added.at("/funding/1/amount")).isEqualTo("11700.00");
    desk.run("2021-09");
    // 117 months are left in June: 11,700 / 117 = 100 more a month, June to September
    assertThat(book(asset, "/accumulated")).isEqualTo("7400.00");
    assertThat(book(asset, "/plan/1/monthly")).isEqualTo("1100.00");
    assertThat(kinds(asset)).contains("ADDITION", "CORRECTION");
    assertThat(book(asset, "/cost")).isEqualTo("131700.00");
  }

  @Test
  void aCorrectedLifeLowersWhatWasBookedTooMuch() {
    var asset = desk.register(TOWN, "120000", TOWNSHIP).at("/id");
    desk.run("2021-09");
    var form = AssetForm.of(TOWN, "120000", "120000");
    form.putAll(TOWNSHIP);
    form.put("lifeYears", 20);
    done(
        desk.county(),
        asset,
        "revisions",
        Map.of("form", form, "reason", "年限填错", "document", "更正单"));
    desk.run("2021-09");
    assertThat(book(asset, "/accumulated")).isEqualTo("3500.00");
  }

  @Test
  void landEquityHouseholdsAndRoadsBookNothing() {
    var road =
        desk.register(TOWN, "500000", with(TOWNSHIP, Map.of("wearClass", "road", "lifeYears", 10)))
            .at("/id");
    var household =
        desk.register(
                VILLAGE,
                "3000",
                Map.of(
                    "category", "D", "kind", "01", "level", "HOUSEHOLD", "formedOn", "2020-01-01"))
            .at("/id");
    var equity =
        desk.register(VILLAGE, "3000", Map.of("kind", "10", "formedOn", "2020-01-01")).at("/id");
    desk.run("2021-09");
    for (var asset : List.of(road, household, equity)) {
      assertThat(book(asset, "/accumulated")).isEqualTo("0.00");
      assertThat(kinds(asset)).containsExactly("COST");
    }
    var findings = desk.county().get(Desk.ASSETS + "/" + road).json().at("/findings/0");
    assertThat(findings.at("/outcome").asString()).isEqualTo("NOT_MET");
    assertThat(findings.at("/amounts/0/sample").asBoolean()).isTrue();
  }

  /**
   * Removed on 8 October: the government body stops with October, its months to September are
   * booked.
   */
  @Test
  void aWrittenOffAssetIsBookedToItsEndAndLeavesNothingInTheBooks() {
    var asset =
        desk.register(
                VILLAGE,
                "4800",
                Map.of(
                    "category",
                    "D",
                    "kind",
                    "02",
                    "level",
                    "HOUSEHOLD",
                    "wearClass",
                    "machinery",
                    "lifeYears",
                    10,
                    "residualRate",
                    0,
                    "formedOn",
                    "2021-06-01",
                    "inUseOn",
                    "2021-06-15"))
            .at("/id");
    done(
        desk.as("county_head", "150822"),
        asset,
        "write-off",
        Map.of("reason", "灭失", "document", "证明"));
    // collective: July to October, 40.00 a month
    var entries =
        desk.county().get("/api/assets/v1/entries?size=200&asset=" + asset).json().at("/items");
    assertThat(
            entries
                .valueStream()
                .filter(entry -> entry.at("/kind").asString().equals("WRITE_OFF"))
                .map(entry -> entry.at("/debitLabel").asString() + entry.at("/amount").asString()))
        .containsExactlyInAnyOrder("累计折旧160.00", "资产处置4640.00");
    assertThat(
            entries
                .valueStream()
                .filter(entry -> entry.at("/month").asString("").equals("2021-10"))
                .map(entry -> entry.at("/day").asString()))
        .containsExactly("2021-10-08");
    assertThat(book(asset, "/cost")).isEqualTo("0.00");
    var changed = step(desk.county(), asset, "additions", Map.of());
    assertThat(changed.status()).isEqualTo(400);
  }

  @Test
  void theRunsSumsAreThoseOfItsEntries() {
    desk.register(TOWN, "120000", TOWNSHIP);
    desk.register(VILLAGE, "60000", Map.of("formedOn", "2021-01-01", "inUseOn", "2021-01-01"));
    var run = desk.run("2021-09").at("/id");
    var detail = desk.county().get("/api/assets/v1/depreciation-runs/" + run).json();
    long sums =
        detail.at("/sums").valueStream().mapToLong(sum -> fen(sum.at("/amount").asString())).sum();
    assertThat(sums).isEqualTo(fen(detail.at("/run/amount").asString())).isPositive();
    var township =
        desk.as("township", "150822103").get("/api/assets/v1/depreciation-runs/" + run).json();
    assertThat(township.at("/sums").valueStream().map(sum -> sum.at("/keeper").asString()))
        .allMatch(keeper -> keeper.startsWith("150822103"));
  }

  @Test
  void theDatabaseKeepsTheJournalFromBeingRewritten() throws SQLException {
    desk.register(TOWN, "120000", TOWNSHIP);
    for (var statement :
        List.of(
            "update asset_entry set amount = 1",
            "delete from asset_entry",
            "delete from asset",
            "update depreciation_sum set amount = 1")) {
      try (var app = TestStack.connect("assets", "assets_app")) {
        assertThatThrownBy(() -> app.createStatement().execute(statement))
            .as(statement)
            .hasMessageContaining("permission denied");
      }
    }
  }

  private String book(String asset, String pointer) {
    return desk.county().get(Desk.ASSETS + "/" + asset + "/book").at(pointer);
  }

  private List<String> kinds(String asset) {
    return desk.county()
        .get("/api/assets/v1/entries?size=200&asset=" + asset)
        .json()
        .at("/items")
        .valueStream()
        .map(entry -> entry.at("/kind").asString())
        .distinct()
        .toList();
  }

  private static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> more) {
    var all = new TreeMap<>(fields);
    all.putAll(more);
    return all;
  }

  private static long fen(String yuan) {
    return Long.parseLong(yuan.replace(".", ""));
  }
}
