package county.assets.asset;

import static county.assets.Desk.done;
import static county.assets.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.platform.testing.CountyTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is registered changes with a paper, and every field keeps its history. */
@CountyTest
class RevisionTest {

  private static final String VILLAGE = "150822103205";

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void everyFieldKeepsItsHistoryWithWhoAndWhy_PLAN_4_13() {
    var asset = desk.register(VILLAGE, "8000", Map.of()).at("/id");
    var form = AssetForm.of(VILLAGE, "8000", "8000");
    form.put("name", "保鲜库（扩建）");
    form.put("ownerName", "河壕村股份经济合作社");
    done(
        desk.county(),
        asset,
        "revisions",
        Map.of("form", form, "reason", "名称有误", "document", "更正单2021-3"));
    var history = desk.county().get(Desk.ASSETS + "/" + asset + "/history").json();
    assertThat(history.at("/0/reason").asString()).isEqualTo("名称有误");
    assertThat(history.at("/0/document").asString()).isEqualTo("更正单2021-3");
    assertThat(history.at("/0/actorName").asString()).isEqualTo("测试county");
    assertThat(
            history
                .at("/0/fields")
                .valueStream()
                .map(
                    field ->
                        field.at("/label").asString()
                            + ":"
                            + field.at("/before").asString()
                            + ">"
                            + field.at("/after").asString()))
        .containsExactly("资产名称:保鲜库>保鲜库（扩建）", "所有权人:村股份经济合作社>河壕村股份经济合作社");
    assertThat(history.at("/1/action").asString()).isEqualTo("登记");
  }

  @Test
  void aChangeNeedsReasonAndPaperAndNeverRewritesTheCost_PLAN_4_2() {
    var asset = desk.register(VILLAGE, "8001", Map.of()).at("/id");
    var refused =
        step(
            desk.county(),
            asset,
            "revisions",
            Map.of("form", AssetForm.of(VILLAGE, "9000", "9000")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
        .containsExactly("reason", "document", "originalCost");
  }

  @Test
  void anAdditionNeedsItsPaperItsDayAndItsMoney() {
    var asset = desk.register(VILLAGE, "8002", Map.of()).at("/id");
    var refused = step(desk.county(), asset, "additions", Map.of("addedOn", "2021-10-09"));
    assertThat(refused.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
        .containsExactly("reason", "document", "addedOn", "funding");
  }

  @Test
  void aDepartmentRegistersAndMaintainsItsOwnAndNoOthers_PLAN_4_11() {
    var transport = desk.as("department", "150822", "transport");
    var form = AssetForm.of("150822000000", "9000", "9000");
    form.putAll(
        Map.of(
            "level",
            "DEPARTMENT",
            "keeper",
            "transport",
            "category",
            "G",
            "kind",
            "01",
            "name",
            "旅游区连接线"));
    var own = transport.post(Desk.ASSETS, form);
    assertThat(own.status()).as(own.text()).isEqualTo(201);
    form.put("keeper", "water");
    var foreign = transport.post(Desk.ASSETS, form);
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.at("/errors/0/field")).isEqualTo("keeper");

    var steward = Map.of("unitName", "公路养护中心", "person", "李工");
    done(transport, own.at("/id"), "stewards", steward);
    var water = desk.as("department", "150822", "water");
    var refused = step(water, own.at("/id"), "stewards", steward);
    assertThat(refused.code()).isEqualTo("assets.asset.other-unit");
    assertThat(water.get(Desk.ASSETS + "/" + own.at("/id")).status()).isEqualTo(200);
    var seen = water.get(Desk.ASSETS + "/" + own.at("/id")).json();
    assertThat(seen.at("/offered").valueStream().map(offer -> offer.at("/allowed").asBoolean()))
        .isNotEmpty()
        .containsOnly(false);
  }

  @Test
  void theCountyMovesAnAssetToAnotherTownshipWithWhatIsOpen() {
    var asset = desk.register(VILLAGE, "8003", Map.of("steward", "老王")).at("/id");
    var form = AssetForm.of("150822405200", "8003", "8003");
    var township = step(desk.as("township", "150822103"), asset, "revisions", body(form));
    assertThat(township.at("/errors/0/field")).isEqualTo("area");
    done(desk.county(), asset, "revisions", body(form));
    var there = desk.as("township", "150822405");
    assertThat(there.get(Desk.ASSETS + "/" + asset).status()).isEqualTo(200);
    var operation = there.get(Desk.ASSETS + "/" + asset + "/operation").json();
    assertThat(operation.at("/stewards/0/person").asString()).isEqualTo("老王");
    assertThat(there.get(Desk.ASSETS + "/" + asset + "/book").at("/cost")).isEqualTo("8003.00");
    assertThat(desk.as("township", "150822103").get(Desk.ASSETS + "/" + asset).status())
        .isEqualTo(404);
  }

  private static Map<String, Object> body(Map<String, Object> form) {
    return Map.of("form", form, "reason", "调整", "document", "会议纪要");
  }
}
