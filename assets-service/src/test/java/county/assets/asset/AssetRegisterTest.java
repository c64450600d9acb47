package county.assets.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.StatementCount;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CountyTest
class AssetRegisterTest {

  private static final String ASSETS = "/api/assets/v1/assets";

  @LocalServerPort private int port;

  @Test
  void aRegisteredAssetIsListedViewedAndSummed_PLAN_4_2() {
    var township = client("township", "150822101");
    var made =
        township.post(ASSETS, AssetForm.of("150822101211", "120000", "80000.50", "39999.50"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(AssetNumber.isValid(made.at("/no"))).isTrue();
    assertThat(made.at("/originalCost")).isEqualTo("120000.00");

    var seen = township.get(ASSETS + "/" + made.at("/id"));
    assertThat(seen.at("/funding/1/amount")).isEqualTo("39999.50");
    assertThat(township.get(ASSETS + "?category=J&area=150822101211&size=200").text())
        .contains(made.at("/no"));
    assertThat(township.get(ASSETS + "?category=G&size=200").text()).doesNotContain(made.at("/no"));
  }

  @Test
  void aListTakesTwoStatementsHoweverLongItIs() {
    var township = client("township", "150822101");
    township.post(ASSETS, AssetForm.of("150822101211", "10", "6", "4"));
    township.post(ASSETS, AssetForm.of("150822101211", "20", "16", "4"));
    assertThat(StatementCount.during(() -> township.get(ASSETS + "?size=200"))).hasSize(2);
  }

  @Test
  void anotherTownshipSeesNeitherTheAssetNorItsCount() {
    var made =
        client("township", "150822101").post(ASSETS, AssetForm.of("150822101200", "10", "6", "4"));
    var other = client("township", "150822103");
    assertThat(other.get(ASSETS + "/" + made.at("/id")).status()).isEqualTo(404);
    assertThat(other.get(ASSETS + "?area=150822101").json().at("/total").asLong()).isZero();
    assertThat(
            other
                .get("/api/assets/v1/ledgers?area=150822101")
                .json()
                .at("/total/sum/assets")
                .asLong())
        .isZero();
  }

  @Test
  void anOfficerRegistersOnlyInHisOwnPlace() {
    var refused =
        client("township", "150822103").post(ASSETS, AssetForm.of("150822101211", "10", "6", "4"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo("area");
  }

  @Test
  void theSecondClickRegistersNothingNew() {
    var township = client("township", "150822101").key("click-1");
    var first = township.post(ASSETS, AssetForm.of("150822101203", "10", "6", "4"));
    var second = township.post(ASSETS, AssetForm.of("150822101203", "10", "6", "4"));
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(township.get(ASSETS + "?area=150822101203").json().at("/total").asLong())
        .isEqualTo(1);
  }

  @Test
  void theDatabaseRefusesACostThatIsNotItsFunding() throws SQLException {
    var made =
        client("township", "150822101").post(ASSETS, AssetForm.of("150822101204", "10", "6", "4"));
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "UPDATE asset SET original_cost = 999 WHERE id = '" + made.at("/id") + "'"))
          .hasMessageContaining("is not the sum of its funding");
    }
  }

  private ApiClient client(String role, String area) {
    return ApiClient.at(port).as(role, area);
  }
}
