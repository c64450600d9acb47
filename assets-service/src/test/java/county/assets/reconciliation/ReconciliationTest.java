package county.assets.reconciliation;

import static county.assets.Desk.done;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.assets.asset.AssetForm;
import county.platform.scope.SystemScope;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.Events;
import county.platform.testing.Eventually;
import county.platform.testing.TestStack;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Units sign, outside books are compared, and a period closes when nothing is open. */
@CountyTest
class ReconciliationTest {

  private static final String V1 = "/api/assets/v1";
  private static final String VILLAGE = "150822404400";

  @LocalServerPort private int port;
  @Autowired private PeriodService periods;
  @Autowired private SystemScope system;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void aUnitSignsItsOwnListAsItSeesIt_PLAN_4_11() {
    begin(2021, 1);
    register("签认库", "2021-02-01", "800");
    var village = desk.as("village", VILLAGE);
    var unit = unit(village, "2021Q1", VILLAGE);
    assertThat(unit.at("/maySign").asBoolean()).isTrue();
    assertThat(unit.at("/onBehalf").asBoolean()).isFalse();

    register("后来库", "2021-03-01", "900");
    var old = sign(village, "2021Q1", VILLAGE, unit.at("/digest").asString(), "");
    assertThat(old.code()).isEqualTo("assets.attestation.list-changed");
    var now = unit(village, "2021Q1", VILLAGE).at("/digest").asString();
    assertThat(sign(village, "2021Q1", VILLAGE, now, "").status()).isEqualTo(200);
    assertThat(unit(village, "2021Q1", VILLAGE).at("/signed").asBoolean()).isTrue();
    var rows = village.get(V1 + "/periods/2021Q1/attestations/" + VILLAGE).json();
    assertThat(rows.valueStream().map(row -> row.at("/name").asString())).contains("签认库", "后来库");

    register("再后来库", "2021-03-02", "900");
    assertThat(unit(village, "2021Q1", VILLAGE).at("/stale").asBoolean()).isTrue();
  }

  @Test
  void nobodySignsForAnotherUnitAndOnBehalfNeedsAReason() {
    begin(2021, 1);
    register("代签库", "2021-02-01", "801");
    var digest = unit(desk.county(), "2021Q1", VILLAGE).at("/digest").asString();
    var neighbour = desk.as("village", "150822404401");
    assertThat(sign(neighbour, "2021Q1", VILLAGE, digest, "").code())
        .isEqualTo("assets.attestation.other-unit");
    var department = desk.as("department", "150822", "water");
    assertThat(sign(department, "2021Q1", VILLAGE, digest, "代").code())
        .isEqualTo("assets.attestation.other-unit");
    var township = desk.as("township_head", "150822404");
    assertThat(sign(township, "2021Q1", VILLAGE, digest, "").status()).isEqualTo(400);
    assertThat(sign(township, "2021Q1", VILLAGE, digest, "村里换届").status()).isEqualTo(200);
    assertThat(unit(township, "2021Q1", VILLAGE).at("/signedOnBehalf").asBoolean()).isTrue();
  }

  @Test
  void anOutsideBookIsComparedByKindAndSettledWhenTheRegisterIsPutRight_PLAN_4_12() {
    begin(2020, 4);
    var place = "150822404402";
    var same = made(place, "同库", "2020-11-01", "100");
    var dear = made(place, "贵库", "2020-11-01", "200");
    var owned = made(place, "别人库", "2020-11-01", "300");
    made(place, "漏库", "2020-11-01", "400");
    var book =
        """
        资产编号,资产名称,原始成本,所有权人,类别
        %s,同库,100.00,村股份经济合作社,J
        %s,贵库,250,,
        %s,别人库,300,另一合作社,公益类资产
        %s,同库,100,,
        FX-9,多库,50,,
        """
            .formatted(no(same), no(dear), no(owned), no(same));
    var taken = take(desk.as("township", "150822404"), "2020Q4", place, book);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(kinds(taken.at("/id"), "OPEN"))
        .containsExactlyInAnyOrder(
            "DUPLICATE " + no(same),
            "AMOUNT " + no(dear),
            "OWNER " + no(owned),
            "CATEGORY " + no(owned),
            "MISSING_THERE " + no("漏库", place),
            "MISSING_HERE FX-9");

    var form = AssetForm.of(place, "300", "300");
    form.put("name", "别人库");
    form.put("formedOn", "2020-11-01");
    form.put("ownerName", "另一合作社");
    done(
        desk.county(),
        owned.at("/id"),
        "revisions",
        Map.of("form", form, "reason", "更正", "document", "证明", "effectiveOn", "2020-12-01"));
    var again =
        desk.as("township", "150822404")
            .post(V1 + "/periods/2020Q4/books/" + taken.at("/id") + "/comparison");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(kinds(taken.at("/id"), "OPEN")).doesNotContain("OWNER " + no(owned));
    assertThat(kinds(taken.at("/id"), "SETTLED")).containsExactly("OWNER " + no(owned));
    assertThat(take(desk.as("township", "150822404"), "2020Q4", place, book).code())
        .isEqualTo("assets.book.same-file");
  }

  @Test
  void aDifferenceIsExplainedByItsUnitInWriting() {
    begin(2020, 4);
    var place = "150822404403";
    made(place, "说明库", "2020-11-01", "100");
    var taken =
        take(desk.as("township", "150822404"), "2020Q4", place, "资产编号,资产名称,原始成本\nX,多出来,1\n");
    var difference = differences(taken.at("/id"), "OPEN").getFirst();
    var path = V1 + "/differences/" + difference.at("/id").asString() + "/explanation";
    var stranger = desk.as("township", "150822403").post(path, Map.of("text", "不是我们的"));
    assertThat(stranger.status()).isEqualTo(404);
    var other = desk.as("department", "150822", "water").post(path, Map.of("text", "不是我们的"));
    assertThat(other.code()).isEqualTo("assets.difference.other-unit");
    var said = desk.as("township", "150822404").post(path, Map.of("text", "对方账重复入账，已函告"));
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.at("/state")).isEqualTo("EXPLAINED");
    assertThat(said.at("/explainedByName")).isEqualTo("测试township");
  }

  /** The first quarter of 2020: everything there is at its end is signed, nothing is open. */
  @Test
  void aPeriodClosesWhenAllHaveSignedAndNothingIsOpen_PLAN_4_12() throws SQLException {
    begin(2019, 4);
    made("150822404404", "关账库", "2019-03-01", "12000");
    var other = made("150822404405", "关账棚", "2019-03-01", "6000");
    desk.run("2021-09");
    var head = desk.as("county_head", "150822");
    var taken =
        take(
            desk.as("township", "150822404"),
            "2019Q4",
            "150822404405",
            "资产编号,资产名称,原始成本\n" + no(other) + ",关账棚,7000\n");

    var early = head.post(V1 + "/periods/2019Q4/closing", Map.of());
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().at("/refusals").valueStream().map(r -> r.at("/code").asString()))
        .contains("assets.period.unsigned", "assets.period.differences-open");

    for (var unit : desk.county().get(V1 + "/periods/2019Q4").json().at("/units")) {
      assertThat(
              sign(
                      head,
                      "2019Q4",
                      unit.at("/keeper").asString(),
                      unit.at("/digest").asString(),
                      "统一代签")
                  .status())
          .isEqualTo(200);
    }
    var open = differences(taken.at("/id"), "OPEN").getFirst().at("/id").asString();
    desk.as("township", "150822404")
        .post(V1 + "/differences/" + open + "/explanation", Map.of("text", "对方账错记"));
    var closed = head.post(V1 + "/periods/2019Q4/closing", Map.of("remark", "按期关账"));
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    assertThat(closed.json().at("/period/closed").asBoolean()).isTrue();
    assertThat(closed.at("/period/digest")).hasSize(64);
    assertThat(closed.json().at("/levels").valueStream().map(e -> e.at("/holds").asBoolean()))
        .containsOnly(true);

    Eventually.holds(
        () ->
            assertThat(Events.of("assets", "period:2019Q4"))
                .singleElement()
                .satisfies(
                    event ->
                        assertThat(event.body().at("/digest").asString())
                            .isEqualTo(closed.at("/period/digest"))));
    assertThat(head.post(V1 + "/periods/2019Q4/closing", Map.of()).status()).isEqualTo(409);
    stillTheSame(head);
  }

  /** What is registered later about that time does not change what was closed; an edit does. */
  private void stillTheSame(ApiClient head) throws SQLException {
    made("150822404406", "迟来库", "2019-05-01", "999");
    var verified = head.get(V1 + "/periods/2019Q4/verification").json();
    assertThat(verified.at("/rowsAgree").asBoolean()).isTrue();
    assertThat(verified.at("/journalAgrees").asBoolean()).isTrue();
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      statement.execute(
          "update period_row set cost = cost + 1 where period = '2019Q4' and name = '关账库'");
      assertThat(head.get(V1 + "/periods/2019Q4/verification").json().at("/rowsAgree").asBoolean())
          .isFalse();
      statement.execute(
          "update period_row set cost = cost - 1 where period = '2019Q4' and name = '关账库'");
    }
  }

  @Test
  void aQuarterThatHasEndedHasItsPeriodOnItsOwn() {
    assertThat(desk.county().get(V1 + "/periods").text()).contains("2021Q3");
    assertThat(Quarter.lastEnded(LocalDate.of(2021, 10, 8)).code()).isEqualTo("2021Q3");
    assertThat(Quarter.lastEnded(LocalDate.of(2021, 9, 30)).code()).isEqualTo("2021Q3");
    assertThat(Quarter.lastEnded(LocalDate.of(2022, 1, 1)).code()).isEqualTo("2021Q4");
  }

  private void begin(int year, int quarter) {
    system.run("test", () -> periods.begin(new Quarter(year, quarter)));
  }

  private void register(String name, String formedOn, String cost) {
    made(VILLAGE, name, formedOn, cost);
  }

  private ApiClient.Answer made(String place, String name, String formedOn, String cost) {
    return desk.register(place, cost, Map.of("name", name, "formedOn", formedOn));
  }

  private static String no(ApiClient.Answer asset) {
    return asset.at("/no");
  }

  private String no(String name, String place) {
    return desk.county().get(Desk.ASSETS + "?area=" + place + "&name=" + name).at("/items/0/no");
  }

  private static JsonNode unit(ApiClient by, String period, String keeper) {
    return by.get(V1 + "/periods/" + period)
        .json()
        .at("/units")
        .valueStream()
        .filter(unit -> unit.at("/keeper").asString().equals(keeper))
        .findFirst()
        .orElseThrow();
  }

  private static ApiClient.Answer sign(
      ApiClient by, String period, String keeper, String digest, String remark) {
    return by.post(
        V1 + "/periods/" + period + "/attestations",
        Map.of("keeper", keeper, "digest", digest, "remark", remark));
  }

  private static ApiClient.Answer take(ApiClient by, String period, String place, String csv) {
    return by.upload(
        V1
            + "/periods/"
            + period
            + "/books/batches?source=COLLECTIVE&name=book.csv&area="
            + place
            + "&keeper="
            + place,
        csv.getBytes(StandardCharsets.UTF_8),
        "application/octet-stream");
  }

  private List<JsonNode> differences(String book, String state) {
    return desk.county()
        .get(V1 + "/differences?size=200&book=" + book + "&state=" + state)
        .json()
        .at("/items")
        .valueStream()
        .toList();
  }

  private List<String> kinds(String book, String state) {
    return differences(book, state).stream()
        .map(row -> row.at("/kind").asString() + " " + row.at("/subject").asString())
        .toList();
  }
}
