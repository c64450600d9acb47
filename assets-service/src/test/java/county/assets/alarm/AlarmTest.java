package county.assets.alarm;

import static county.assets.Desk.done;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is missing or waits is found, and stands in the to-do list of whoever can do it. */
@CountyTest
class AlarmTest {

  private static final String VILLAGE = "150822405400";
  private static final String ALARMS = "/api/assets/v1/alarms?size=200&area=150822405&kind=";

  @LocalServerPort private int port;
  private Desk desk;
  private ApiClient township;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
    township = desk.as("township", "150822405");
  }

  @Test
  void anOperatingAssetWithoutContractStewardOrTitleIsNamedForEach() {
    var asset = desk.register(VILLAGE, "100", Map.of()).at("/id");
    for (var kind : List.of("TITLE_MISSING", "CONTRACT_MISSING", "STEWARD_MISSING")) {
      assertThat(named(kind)).as(kind).contains(asset);
    }
    done(desk.county(), asset, "stewards", Map.of("unitName", "村委会", "person", "老李"));
    assertThat(named("STEWARD_MISSING")).doesNotContain(asset);
  }

  @Test
  void aContractThatEndsWithinThirtyDaysIsExpiringAndOneThatEndsLaterIsNot() {
    var soon = desk.register(VILLAGE, "101", Map.of()).at("/id");
    var later = desk.register(VILLAGE, "102", Map.of()).at("/id");
    contract(soon, "2021-11-07");
    contract(later, "2021-11-08");
    assertThat(named("CONTRACT_EXPIRING")).contains(soon).doesNotContain(later);
    assertThat(named("CONTRACT_MISSING")).doesNotContain(soon, later);
  }

  @Test
  void aTitleThatTookLongerThanItsLimitIsOverdue() throws SQLException {
    var asset = desk.register(VILLAGE, "103", Map.of()).at("/id");
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      statement.execute("update asset set state_since = '2021-07-09' where id = '" + asset + "'");
    }
    var row =
        township
            .get(ALARMS + "TITLE_MISSING")
            .json()
            .at("/items")
            .valueStream()
            .filter(item -> item.at("/assetId").asString().equals(asset))
            .findFirst()
            .orElseThrow();
    assertThat(row.at("/dueOn").asString()).isEqualTo("2021-10-07");
    assertThat(row.at("/overdue").asBoolean()).isTrue();
  }

  @Test
  void alarmsAreTheWorkOfWhoeverCanDoSomethingAboutThem() {
    desk.register(VILLAGE, "104", Map.of());
    var todos = township.get("/api/assets/v1/todos").text();
    assertThat(todos).contains("asset-contract-missing", "asset-title-missing");
    assertThat(desk.as("leader", "150822").get("/api/assets/v1/todos").text())
        .doesNotContain("asset-contract-missing");
    var counts = township.get("/api/assets/v1/alarms/counts").json();
    for (var count : counts) {
      assertThat(
              township
                  .get("/api/assets/v1/alarms?kind=" + count.at("/kind").asString())
                  .json()
                  .at("/total")
                  .asLong())
          .isEqualTo(count.at("/count").asLong());
    }
  }

  @Test
  void aDepartmentSeesTheAlarmsOfItsOwnBookOnly() {
    desk.register(VILLAGE, "105", Map.of());
    var rows =
        desk.as("department", "150822", "housing")
            .get("/api/assets/v1/alarms?kind=CONTRACT_MISSING");
    assertThat(rows.json().at("/total").asLong()).isZero();
  }

  private List<String> named(String kind) {
    return township
        .get(ALARMS + kind)
        .json()
        .at("/items")
        .valueStream()
        .map(row -> row.at("/assetId").asString())
        .toList();
  }

  private void contract(String asset, String to) {
    done(
        desk.county(),
        asset,
        "contracts",
        Map.of(
            "mode",
            "SELF",
            "operator",
            "村集体",
            "contractNo",
            "HT",
            "from",
            "2021-01-01",
            "to",
            to,
            "decision",
            "决议",
            "filedWith",
            "镇政府"));
  }
}
