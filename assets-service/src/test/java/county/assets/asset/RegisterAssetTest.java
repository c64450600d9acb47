package county.assets.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterAssetTest {

  private static final LocalDate TODAY = LocalDate.of(2021, 10, 8);
  private static final String VILLAGE = "150822101211";
  private final AssetCodes codes = new AssetCodes();

  @Test
  void aCompleteFormIsAccepted() {
    assertThatCode(
            () ->
                form("J", "07", AssetLevel.VILLAGE, VILLAGE, "120000", "80000", "40000")
                    .check(codes, TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  void originalCostIsTheSumOfItsFunding_PLAN_4_2() {
    assertThat(errors(form("J", "07", AssetLevel.VILLAGE, VILLAGE, "120000", "80000", "39999.99")))
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains("119999.99"));
  }

  @Test
  void theAreaIsAsDeepAsTheLevel_PLAN_4_11() {
    assertThat(errors(form("G", "01", AssetLevel.TOWNSHIP, VILLAGE, "10", "5", "5")))
        .extracting(InvalidInput.Error::field)
        .containsExactly("area");
    assertThatCode(
            () ->
                form("G", "01", AssetLevel.TOWNSHIP, "150822101000", "10", "5", "5")
                    .check(codes, TODAY))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                form("G", "01", AssetLevel.COUNTY, "150822000000", "10", "5", "5")
                    .check(codes, TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyHouseholdAssetsLieWithAHousehold() {
    assertThat(errors(form("D", "01", AssetLevel.VILLAGE, VILLAGE, "10", "5", "5")))
        .extracting(InvalidInput.Error::field)
        .containsExactly("level");
  }

  @Test
  void anEmptyFormNamesEverythingAtOnce() {
    var empty =
        new RegisterAsset(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);
    assertThat(errors(empty))
        .extracting(InvalidInput.Error::field)
        .contains(
            "name",
            "category",
            "kind",
            "level",
            "area",
            "ownerName",
            "registeringBody",
            "quantity",
            "measure",
            "location",
            "document",
            "projectName",
            "projectYear",
            "formedOn",
            "originalCost",
            "funding");
  }

  @Test
  void tomorrowIsTooEarlyToRegisterWhatIsFormedThen() {
    var tomorrow = form("J", "07", AssetLevel.VILLAGE, VILLAGE, TODAY.plusDays(1), "10", "5", "5");
    assertThat(errors(tomorrow)).extracting(InvalidInput.Error::field).containsExactly("formedOn");
  }

  @SuppressWarnings("unchecked")
  private List<InvalidInput.Error> errors(RegisterAsset form) {
    var problem = catchThrowableOfType(Problem.class, () -> form.check(codes, TODAY));
    assertThat(problem).isNotNull();
    return (List<InvalidInput.Error>) problem.members().get("errors");
  }

  static RegisterAsset form(
      String category, String kind, AssetLevel level, String area, String cost, String... parts) {
    return form(category, kind, level, area, LocalDate.of(2021, 9, 30), cost, parts);
  }

  private static RegisterAsset form(
      String category,
      String kind,
      AssetLevel level,
      String area,
      LocalDate formedOn,
      String cost,
      String... parts) {
    var funding =
        List.of(parts).stream()
            .map(part -> new RegisterAsset.Funding("京蒙协作资金", "示例文号", 2021, new BigDecimal(part)))
            .toList();
    return new RegisterAsset(
        "新地村保鲜库",
        category,
        kind,
        level,
        area,
        "新地村委会",
        "新地村股份经济合作社",
        new BigDecimal("1"),
        "座",
        "新地村三组",
        "保鲜库项目",
        2021,
        formedOn,
        null,
        null,
        "验收报告",
        null,
        new BigDecimal(cost),
        funding);
  }
}
