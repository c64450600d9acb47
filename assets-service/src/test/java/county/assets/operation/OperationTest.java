package county.assets.operation;

import static county.assets.Desk.done;
import static county.assets.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;

import county.assets.Desk;
import county.platform.testing.CountyTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contracts, stewards, patrols, appraisals and papers of an asset. */
@CountyTest
class OperationTest {

  private static final String VILLAGE = "150822401400";

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void aContractSaysModeResolutionAndFiling_SRC_WUYUAN_1() {
    var asset = desk.register(VILLAGE, "60000", Map.of()).at("/id");
    var contract = contract();
    var view = done(desk.county(), asset, "contracts", contract);
    assertThat(view.at("/contracts/0/modeLabel")).isEqualTo("委托经营");
    assertThat(view.at("/contracts/0/rentPerYear")).isEqualTo("12000.00");
    assertThat(view.json().at("/contracts/0/inForce").asBoolean()).isTrue();

    var second = step(desk.county(), asset, "contracts", contract);
    assertThat(second.code()).isEqualTo("assets.contract.overlap");
    var id = view.at("/contracts/0/id");
    done(
        desk.county(),
        asset,
        "contracts/" + id + "/ending",
        Map.of("on", "2021-10-08", "because", "协商一致"));
    var again = new HashMap<>(contract);
    again.put("from", "2021-10-09");
    assertThat(done(desk.county(), asset, "contracts", again).json().at("/contracts").size())
        .isEqualTo(2);
    var bare = step(desk.county(), asset, "contracts", Map.of("mode", "SELF"));
    assertThat(bare.status()).isEqualTo(400);
    assertThat(bare.text()).contains("民主程序", "备案");
  }

  @Test
  void aPublicAssetHasNoContract() {
    var asset = desk.register(VILLAGE, "100", Map.of("category", "G", "kind", "05")).at("/id");
    assertThat(step(desk.county(), asset, "contracts", contract()).code())
        .isEqualTo("assets.contract.not-operating");
  }

  @Test
  void aCreditCodeThatFailsItsCheckIsEnteredOnlyOnPurpose() {
    var asset = desk.register(VILLAGE, "60001", Map.of()).at("/id");
    var contract = new HashMap<>(contract());
    contract.put("creditCode", "91350203M0001QAY9B");
    assertThat(step(desk.county(), asset, "contracts", contract).at("/errors/0/field"))
        .isEqualTo("creditCode");
    contract.put("creditCodeAnyway", true);
    var view = done(desk.county(), asset, "contracts", contract);
    assertThat(view.json().at("/contracts/0/creditCodeDoubtful").asBoolean()).isTrue();
    assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    assertThat(CreditCode.isValid("91350200MA2YJ1XR9G")).isTrue();
    assertThat(CreditCode.isValid("91350200776049653A")).isTrue();
    assertThat(CreditCode.isValid("91350203M0001QAY9B")).isFalse();
    assertThat(CreditCode.isWritten("9135020377604965I")).isFalse();
  }

  @Test
  void aNewStewardEndsTheOneBefore() {
    var asset =
        desk.register(VILLAGE, "60002", Map.of("steward", "老赵", "formedOn", "2020-01-01"))
            .at("/id");
    var view =
        done(
            desk.county(),
            asset,
            "stewards",
            Map.of("unitName", "村委会", "person", "小赵", "from", "2021-06-01"));
    assertThat(view.at("/stewards/0/person")).isEqualTo("小赵");
    assertThat(view.at("/stewards/1/to")).isEqualTo("2021-05-31");
    assertThat(desk.county().get(Desk.ASSETS + "/" + asset).at("/steward")).isEqualTo("小赵");
    var early =
        step(
            desk.county(),
            asset,
            "stewards",
            Map.of("unitName", "村委会", "person", "谁", "from", "2021-05-01"));
    assertThat(early.code()).isEqualTo("assets.steward.not-later");
  }

  @Test
  void theAppraisedValueStandsBesideCostAndNetValue_PLAN_4_1() {
    var asset =
        desk.register(VILLAGE, "60003", Map.of("formedOn", "2021-01-01", "inUseOn", "2021-01-01"))
            .at("/id");
    desk.run("2021-09");
    var view =
        done(
            desk.county(),
            asset,
            "appraisals",
            Map.of(
                "valuer", "某资产评估公司", "on", "2021-09-30", "value", "45000.00", "reportNo", "评报字1号"));
    assertThat(view.at("/appraisals/0/value")).isEqualTo("45000.00");
    assertThat(desk.county().get(Desk.ASSETS + "/" + asset).at("/originalCost"))
        .isEqualTo("60003.00");
    assertThat(desk.county().get(Desk.ASSETS + "/" + asset + "/book").at("/net"))
        .isNotIn("60003.00", "45000.00");
  }

  @Test
  void villagesLeavePatrolsAndPapers() {
    var asset = desk.register(VILLAGE, "60004", Map.of()).at("/id");
    var village = desk.as("village", VILLAGE);
    done(village, asset, "upkeep", Map.of("kind", "PATROL", "on", "2021-10-08", "content", "完好"));
    var file =
        village.upload(
            "/api/assets/v1/files?name=%E5%90%88%E5%90%8C.pdf",
            "合同".getBytes(StandardCharsets.UTF_8), "application/pdf");
    var view =
        done(
            village,
            asset,
            "papers",
            Map.of("fileId", file.at("/id"), "photo", false, "title", "经营合同"));
    assertThat(view.at("/files/0/name")).isEqualTo("合同.pdf");
    assertThat(view.at("/upkeep/0/content")).isEqualTo("完好");
    assertThat(village.get("/api/assets/v1/files/" + file.at("/id")).status()).isEqualTo(200);
  }

  private static Map<String, Object> contract() {
    return Map.of(
        "mode",
        "ENTRUSTED",
        "operator",
        "某农牧业公司",
        "contractNo",
        "HT-2021-01",
        "from",
        "2021-10-01",
        "to",
        "2022-09-30",
        "rentPerYear",
        "12000.00",
        "decision",
        "2021-09-20 村民代表会议决议",
        "filedWith",
        "苏木镇政府 2021-09-25 备案");
  }
}
