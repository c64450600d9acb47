package county.assets.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegisterAssetTest {

  private static final LocalDate TODAY = LocalDate.of(2021, 10, 8);
  private static final String VILLAGE = "150822101211";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WearTable TABLE = new WearTable();
  private final AssetCodes codes = new AssetCodes();

  @Test
  void aCompleteFormIsAccepted() {
    assertThatCode(
            () ->
                form("J", "07", AssetLevel.VILLAGE, VILLAGE, "120000", "80000", "40000")
                    .check(codes, TABLE, TODAY))
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
                    .check(codes, TABLE, TODAY))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                form("G", "01", AssetLevel.COUNTY, "150822000000", "10", "5", "5")
                    .check(codes, TABLE, TODAY))
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
    var empty = JSON.convertValue(Map.of(), RegisterAsset.class);
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

  @Test
  void moneyBefore2012IsNoneOfTheKind_SRC_NINGCHENG_1() {
    var form = map("G", "01", AssetLevel.COUNTY, "150822000000", "10", "5", "5");
    form.put("projectYear", 2011);
    assertThat(errors(JSON.convertValue(form, RegisterAsset.class)))
        .extracting(InvalidInput.Error::field)
        .containsExactly("projectYear");
  }

  @Test
  void aLifeShorterThanTheTableIsRefusedWithItsNumber_SRC_GAC_1() {
    var form = map("G", "06", AssetLevel.TOWNSHIP, "150822101000", "10", "5", "5");
    form.put("lifeYears", 20);
    form.put("residualRate", 5);
    assertThat(errors(JSON.convertValue(form, RegisterAsset.class)))
        .extracting(InvalidInput.Error::field, InvalidInput.Error::reason)
        .containsExactly(
            tuple("lifeYears", "折旧年限 20 年，不能低于 30 年"),
            tuple("residualRate", "政府会计准则制度的残值率不能高于 0%，现为 5%"));
  }

  @Test
  void aDepartmentsAssetNamesTheUnitWhoseBookItStandsIn_PLAN_4_11() {
    var form = map("G", "01", AssetLevel.DEPARTMENT, "150822000000", "10", "5", "5");
    assertThat(errors(JSON.convertValue(form, RegisterAsset.class)))
        .extracting(InvalidInput.Error::field)
        .containsExactly("keeper");
    form.put("keeper", "transport");
    assertThat(JSON.convertValue(form, RegisterAsset.class).book()).isEqualTo("transport");
  }

  @SuppressWarnings("unchecked")
  private List<InvalidInput.Error> errors(RegisterAsset form) {
    var problem = catchThrowableOfType(Problem.class, () -> form.check(codes, TABLE, TODAY));
    assertThat(problem).isNotNull();
    return (List<InvalidInput.Error>) problem.members().get("errors");
  }

  private static RegisterAsset form(
      String category, String kind, AssetLevel level, String area, String cost, String... parts) {
    return JSON.convertValue(map(category, kind, level, area, cost, parts), RegisterAsset.class);
  }

  private static RegisterAsset form(
      String category,
      String kind,
      AssetLevel level,
      String area,
      LocalDate formedOn,
      String cost,
      String... parts) {
    var form = map(category, kind, level, area, cost, parts);
    form.put("formedOn", formedOn.toString());
    return JSON.convertValue(form, RegisterAsset.class);
  }

  private static Map<String, Object> map(
      String category, String kind, AssetLevel level, String area, String cost, String... parts) {
    var form = AssetForm.of(area, cost, parts);
    form.put("category", category);
    form.put("kind", kind);
    form.put("level", level.name());
    return form;
  }
}
