package county.assets.journal;

import static county.assets.Desk.done;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.assets.asset.AssetForm;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Operations by chance: register, add, correct, move between villages, run months. After each
 * sequence register, book, journal and ledgers say the same.
 */
@CountyTest
class BooksPropertyTest {

  private static final List<String> VILLAGES =
      List.of("150822200201", "150822200202", "150822200203", "150822200204");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void registerBookJournalAndLedgersAgreeAfterWhateverHappens_PLAN_4_12(int seed)
      throws SQLException {
    var desk = new Desk(port);
    var random = new Random(seed);
    var assets = new ArrayList<String>();
    var costs = new ArrayList<String>();
    for (int n = 0; n < 40; n++) {
      int at = assets.isEmpty() ? -1 : random.nextInt(assets.size());
      switch (at < 0 ? 0 : random.nextInt(5)) {
        case 0, 1 -> {
          var cost = (1000 + random.nextInt(90_000)) + ".0" + random.nextInt(9);
          assets.add(desk.register(village(random), cost, fields(random)).at("/id"));
          costs.add(cost);
        }
        case 2 -> {
          var amount = 100 + random.nextInt(9_000);
          done(
              desk.county(),
              assets.get(at),
              "additions",
              Map.of(
                  "addedOn",
                  "2021-0" + (3 + random.nextInt(6)) + "-15",
                  "reason",
                  "追加",
                  "document",
                  "批复",
                  "extraYears",
                  random.nextInt(3),
                  "funding",
                  List.of(
                      Map.of(
                          "source", "京蒙协作资金", "document", "号", "year", 2021, "amount", amount))));
          costs.set(at, "");
        }
        case 3 -> move(desk, random, assets.get(at));
        default -> desk.run("2021-0" + (5 + random.nextInt(5)));
      }
    }
    desk.run("2021-09");
    agree(desk);
  }

  private static void move(Desk desk, Random random, String asset) {
    var seen = desk.county().get(Desk.ASSETS + "/" + asset).json();
    var cost = seen.at("/originalCost").asString();
    var form = AssetForm.of(village(random), cost, cost);
    form.put("name", seen.at("/what/name").asString());
    form.put("formedOn", "2021-01-05");
    form.put("inUseOn", "2021-01-10");
    form.put("wearClass", "machinery");
    form.put("lifeYears", 10 + random.nextInt(5));
    form.put("residualRate", random.nextInt(6));
    done(
        desk.county(),
        asset,
        "revisions",
        Map.of("form", form, "reason", "调拨", "document", "调拨单", "effectiveOn", "2021-08-20"));
  }

  private static void agree(Desk desk) throws SQLException {
    try (var owner = TestStack.connect("assets", "postgres");
        var row =
            owner
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from asset a join asset_book b on b.asset_id = a.id
                      join (select asset_id, sum(cost) cost, sum(accumulated) accumulated, count(*) lines
                        from asset_balance('infinity', 'infinity') group by 1) e on e.asset_id = a.id
                    where a.area like '150822200%' and (a.original_cost <> b.cost or b.cost <> e.cost or b.accumulated <> e.accumulated or e.lines <> 1)
                    """)) {
      row.next();
      assertThat(row.getLong(1)).isZero();
    }
    for (var by : List.of("level", "unit", "keeper", "department")) {
      var ledger = desk.county().get("/api/assets/v1/ledgers?area=150822200&by=" + by).json();
      assertThat(ledger.at("/register/agrees").asBoolean()).as(by).isTrue();
      assertThat(
              ledger
                  .at("/lines")
                  .valueStream()
                  .mapToLong(line -> fen(line.at("/sum/cost").asString()))
                  .sum())
          .isEqualTo(fen(ledger.at("/total/sum/cost").asString()));
    }
    var check = desk.county().get("/api/assets/v1/depreciation-runs/check?month=2021-09").json();
    assertThat(check.at("/differing").asLong()).isZero();
  }

  private static Map<String, Object> fields(Random random) {
    return Map.of(
        "name",
        "随机资产" + random.nextInt(1_000_000),
        "formedOn",
        "2021-01-05",
        "inUseOn",
        "2021-01-10",
        "wearClass",
        "machinery",
        "lifeYears",
        10 + random.nextInt(5),
        "residualRate",
        random.nextInt(6));
  }

  private static String village(Random random) {
    return VILLAGES.get(random.nextInt(VILLAGES.size()));
  }

  private static long fen(String yuan) {
    return Long.parseLong(yuan.replace(".", ""));
  }
}
