package county.assets.asset;

import static county.assets.Desk.done;
import static county.assets.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.assets.Desk;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The life of an asset from the list of its project to its end, each step by whom it belongs to.
 */
@CountyTest
class LifeTest {

  private static final String VILLAGE = "150822103206";
  private static final Map<String, ?> REASON = Map.of("reason", "按规定办理");

  @LocalServerPort private int port;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(port);
  }

  @Test
  void anAssetIsPublicisedConfirmedHandedOverFiledAndUsed_PLAN_4_8() {
    var asset = desk.register(VILLAGE, "5000", Map.of()).at("/id");
    publicised(asset);
    noticeOver(asset);
    var confirmed =
        done(
            desk.as("township_head", "150822103"),
            asset,
            "confirm-title",
            Map.of(
                "ownerKind", "VILLAGE", "ownerName", "新河村股份经济合作社", "certificateNo", "磴农股2021-001"));
    assertThat(confirmed.at("/state")).isEqualTo("TITLE_CONFIRMED");
    assertThat(confirmed.at("/title/certificateNo")).isEqualTo("磴农股2021-001");

    var township = desk.as("township", "150822103");
    done(township, asset, "give", Map.of("fromParty", "补隆淖镇政府", "toParty", "新河村委会"));
    var own = step(township, asset, "receive", Map.of());
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.code()).isEqualTo("assets.handover.own-slip");
    var received = done(desk.as("village", VILLAGE), asset, "receive", Map.of());
    assertThat(received.at("/state")).isEqualTo("HANDED_OVER");

    done(desk.county(), asset, "file", Map.of("filingNo", "磴资备〔2021〕1号"));
    var used = done(township, asset, "put-in-use", REASON);
    assertThat(used.at("/state")).isEqualTo("IN_USE");
    assertThat(used.at("/wear/inUseOn")).isEqualTo("2021-10-08");

    var changes = township.get(Desk.ASSETS + "/" + asset + "/changes").json();
    assertThat(changes.valueStream().map(line -> line.at("/kind").asString()))
        .containsExactly(
            "PUT_IN_USE", "FILE", "RECEIVE", "GIVE", "CONFIRM_TITLE", "PUBLICISE", "REGISTER");
  }

  @Test
  void titleIsNotConfirmedBeforeItsNoticeHasHungItsTime_PLAN_4_2() {
    var asset = desk.register(VILLAGE, "5001", Map.of()).at("/id");
    publicised(asset);
    var early =
        step(
            desk.as("township_head", "150822103"),
            asset,
            "confirm-title",
            Map.of("ownerKind", "VILLAGE", "ownerName", "新河村"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.code()).isEqualTo("assets.title.notice-too-short");
    assertThat(early.at("/refusals/0/clause")).isEqualTo("PLAN_4_2");
    assertThat(early.at("/detail")).contains("2021-10-15");
  }

  @Test
  void nobodyConfirmsWhatHeRegistered() {
    var head = desk.person("both", "county", "150822");
    var asset = head.post(Desk.ASSETS, AssetForm.of(VILLAGE, "5002", "5002")).at("/id");
    publicised(asset);
    noticeOver(asset);
    var refused =
        step(
            desk.person("both", "county_head", "150822"),
            asset,
            "confirm-title",
            Map.of("ownerKind", "VILLAGE", "ownerName", "新河村"));
    assertThat(refused.code()).isEqualTo("assets.title.own-entry");
  }

  @Test
  void anObjectionStopsTheTitleAndRestartsTheNotice() {
    var asset = desk.register(VILLAGE, "5003", Map.of()).at("/id");
    publicised(asset);
    var village = desk.as("village", VILLAGE);
    done(village, asset, "object", Map.of("raisedBy", "二组村民", "content", "面积与实际不符"));
    noticeOver(asset);
    var refused =
        step(
            desk.as("township_head", "150822103"),
            asset,
            "confirm-title",
            Map.of("ownerKind", "VILLAGE", "ownerName", "新河村"));
    assertThat(refused.code()).isEqualTo("assets.title.objection-open");

    done(village, asset, "dismiss", Map.of("answer", "已到现场丈量，面积无误"));
    var title = village.get(Desk.ASSETS + "/" + asset + "/title").json();
    assertThat(title.at("/notices").size()).isEqualTo(2);
    assertThat(title.at("/notices/0/until").asString()).isEqualTo("2021-10-15");
    assertThat(title.at("/objections/0/upheld").asBoolean()).isFalse();

    done(village, asset, "object", Map.of("raisedBy", "三组村民", "content", "所有权人应为两村"));
    var back = done(village, asset, "uphold", Map.of("answer", "情况属实"));
    assertThat(back.at("/state")).isEqualTo("REGISTERED");
  }

  @Test
  void jointVillagesHoldSharesThatMakeAWhole_PLAN_4_7() throws SQLException {
    var asset = desk.register(VILLAGE, "5004", Map.of()).at("/id");
    publicised(asset);
    noticeOver(asset);
    var head = desk.as("township_head", "150822103");
    var shares =
        List.of(Map.of("ownerName", "新河村", "share", 60), Map.of("ownerName", "河壕村", "share", 30));
    var wrong =
        step(
            head,
            asset,
            "confirm-title",
            Map.of("ownerKind", "JOINT_VILLAGES", "ownerName", "新河村、河壕村", "shares", shares));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.at("/errors/0/reason")).contains("100%");
    var right =
        done(
            head,
            asset,
            "confirm-title",
            Map.of(
                "ownerKind",
                "JOINT_VILLAGES",
                "ownerName",
                "新河村、河壕村",
                "shares",
                List.of(
                    Map.of("ownerName", "新河村", "share", "66.6667"),
                    Map.of("ownerName", "河壕村", "share", "33.3333"))));
    assertThat(right.at("/whose/ownerKindLabel")).isEqualTo("联建村");
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "update asset_share set share = 50 where asset_id = '"
                          + asset
                          + "' and position = 0"))
          .hasMessageContaining("the shares add up to");
    }
  }

  /** Household assets: managed by the household, no hand-over, filing or disposal. */
  @Test
  void aHouseholdsAssetIsUsedOnceItsTitleIsConfirmed() {
    var asset =
        desk.register(VILLAGE, "3000", Map.of("category", "D", "kind", "01", "level", "HOUSEHOLD"))
            .at("/id");
    publicised(asset);
    noticeOver(asset);
    var head = desk.as("township_head", "150822103");
    var wrong =
        step(head, asset, "confirm-title", Map.of("ownerKind", "VILLAGE", "ownerName", "新河村"));
    assertThat(wrong.at("/errors/0/field")).isEqualTo("ownerKind");
    done(head, asset, "confirm-title", Map.of("ownerKind", "HOUSEHOLD", "ownerName", "张三"));
    var township = desk.as("township", "150822103");
    var refused = step(township, asset, "give", Map.of("fromParty", "镇", "toParty", "户"));
    assertThat(refused.code()).isEqualTo("assets.asset.household");
    done(township, asset, "put-in-use", REASON);
    var disposal =
        step(township, asset, "propose-disposal", Map.of("reason", "死亡", "document", "证明"));
    assertThat(disposal.code()).isEqualTo("assets.asset.household");
    var gone =
        done(
            desk.as("county_head", "150822"),
            asset,
            "write-off",
            Map.of("reason", "牲畜死亡", "document", "死亡证明"));
    assertThat(gone.at("/state")).isEqualTo("WRITTEN_OFF");
  }

  @Test
  void disposalNeedsAPaperAndASecondPerson() {
    var asset = desk.register(VILLAGE, "5005", Map.of()).at("/id");
    publicised(asset);
    noticeOver(asset);
    done(
        desk.as("township_head", "150822103"),
        asset,
        "confirm-title",
        Map.of("ownerKind", "VILLAGE", "ownerName", "新河村"));
    done(desk.as("township", "150822103"), asset, "give", Map.of("fromParty", "镇", "toParty", "村"));
    done(desk.as("village", VILLAGE), asset, "receive", Map.of());
    done(desk.county(), asset, "file", Map.of("filingNo", "备-5005"));
    var officer = desk.person("proposer", "county", "150822");
    done(officer, asset, "put-in-use", REASON);
    var bare = step(officer, asset, "propose-disposal", REASON);
    assertThat(bare.code()).isEqualTo("county.transition.evidence-missing");
    done(officer, asset, "propose-disposal", Map.of("reason", "灾毁", "document", "灾情证明"));
    var own =
        step(
            desk.person("proposer", "county_head", "150822"),
            asset,
            "dispose",
            Map.of("reason", "同意", "document", "批复"));
    assertThat(own.code()).isEqualTo("assets.disposal.own-proposal");
    var disposed =
        done(
            desk.as("county_head", "150822"),
            asset,
            "dispose",
            Map.of("reason", "同意", "document", "批复"));
    assertThat(disposed.at("/removedOn")).isEqualTo("2021-10-08");
    assertThat(step(officer, asset, "idle", REASON).status()).isEqualTo(409);
  }

  @Test
  void aListedAssetIsCompletedToARegisteredOne_PLAN_4_6() {
    var township = desk.as("township", "150822103");
    var form = AssetForm.of(VILLAGE, "5006", "5006");
    form.remove("funding");
    form.remove("originalCost");
    form.remove("document");
    var listed = township.post(Desk.ASSETS + "/listings", form);
    assertThat(listed.status()).as(listed.text()).isEqualTo(201);
    assertThat(listed.at("/state")).isEqualTo("LISTED");
    var half = step(township, listed.at("/id"), "register", form);
    assertThat(half.status()).isEqualTo(400);
    var whole = done(township, listed.at("/id"), "register", AssetForm.of(VILLAGE, "5006", "5006"));
    assertThat(whole.at("/state")).isEqualTo("REGISTERED");
    assertThat(whole.at("/no")).isEqualTo(listed.at("/no"));
    assertThat(whole.at("/originalCost")).isEqualTo("5006.00");
  }

  @Test
  void aStepAgainstAnOldVersionIsRefused() {
    var asset = desk.register(VILLAGE, "5007", Map.of());
    publicised(asset.at("/id"));
    var stale =
        desk.as("village", VILLAGE)
            .with("If-Match", "\"" + asset.at("/version") + "\"")
            .post(
                Desk.ASSETS + "/" + asset.at("/id") + "/object",
                Map.of("raisedBy", "村民", "content", "异议"));
    assertThat(stale.status()).isEqualTo(412);
  }

  private void publicised(String asset) {
    var answer =
        done(
            desk.as("township", "150822103"),
            asset,
            "publicise",
            Map.of("from", "2021-10-08", "place", "新河村公开栏"));
    assertThat(answer.at("/state")).isEqualTo("TITLE_PUBLICITY");
  }

  /** The notice as if it had hung in September: the business date of tests stands still. */
  private static void noticeOver(String asset) {
    try (var owner = TestStack.connect("assets", "postgres");
        var statement = owner.createStatement()) {
      statement.execute(
          "update title_notice set from_day = '2021-09-20', until_day = '2021-09-27' where asset_id = '"
              + asset
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
