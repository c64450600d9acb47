package county.assistance.aidcase;

import static county.assistance.Door.with;
import static org.assertj.core.api.Assertions.assertThat;

import county.assistance.Door.AidCaseSteps;
import county.assistance.Registered;
import county.platform.testing.ApiClient.Answer;
import county.platform.testing.CountyTest;
import county.platform.testing.Eventually;
import county.platform.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Cases of the usual way on a real database, from the door to the voucher. */
@CountyTest
class AidCaseTest extends AidCaseSetting {

  @Test
  void byTheUsualWayRelievesAHousehold_PLAN_10_12_PLAN_11_17() {
    var one = door.received(door.form(household)).accepted();
    assertThat(one.state()).isEqualTo("INVESTIGATION");
    assertThat(refusals(one.step(door.county(), "comparison", comparison())))
        .as("SRC_ZONGYANG_1: nobody is looked up who has not signed")
        .containsExactly("assistance.case.authorisation-missing");
    one.authorised(day()).investigated(day());
    assertThat(refusals(one.step(door.township(), "proposal", proposal("3000"))))
        .containsExactly("assistance.case.not-compared");
    one.compared().done(door.township(), "proposal", proposal("3000"));
    assertThat(outcomes(one.read()))
        .containsEntry("relief-income", "MET")
        .containsEntry("relief-burden", "MET")
        .containsEntry("relief-property", "MET")
        .containsEntry("relief-repeat", "NOT_MET")
        .containsEntry("relief-exclusive", "NOT_MET")
        .containsEntry("relief-ceiling", "MET")
        .containsEntry("relief-level", "NOT_MET");
    one.done(door.village(), "publicity", posting());
    boardHoldsOnlyWhatMayBePublished_SRC_QINAN_3(one);
    assertThat(refusals(one.step(door.village(), "publicity-end", Map.of())))
        .as("SRC_ZHONGYUAN_1: seven days")
        .containsExactly("assistance.case.notice-too-short");
    moveTo(today().plusDays(8));
    one.done(door.village(), "publicity-end", Map.of());

    assertThat(refusals(one.step(door.townshipHead(), "town-grant", grant("3000"))))
        .as("SRC_NINGGUO_2: above the township's limit of 4 x 500")
        .containsExactly("assistance.case.above-town-limit");
    one.done(door.townshipHead(), "endorsement", Map.of("opinion", "情况属实，建议救助"));
    assertThat(refusals(one.step(door.countyHead(), "county-grant", grant("3000.01"))))
        .as("not more than hung on the board")
        .containsExactly("assistance.case.not-publicised");
    one.done(door.countyHead(), "county-grant", grant("3000"));
    assertThat(one.state()).isEqualTo("PAYING");
    Eventually.assertThat(() -> told("assistance.aid-granted.v1")).hasSize(1);

    one.done(door.township(), "disbursement", one.payment("1000", day()));
    assertThat(one.state()).isEqualTo("PAYING");
    one.done(door.county(), "disbursement", one.payment("2000", day()));
    assertThat(one.state()).isEqualTo("SETTLED");
    Eventually.assertThat(() -> told("assistance.aid-disbursed.v1")).hasSize(2);
    var paid = told("assistance.aid-disbursed.v1").getLast().body();
    assertThat(paid.at("/amount").asString()).isEqualTo("2000.00");
    assertThat(paid.at("/total").asString()).isEqualTo("3000.00");
    assertThat(
            one.read().json().at("/steps").valueStream().map(step -> step.at("/label").asString()))
        .startsWith("登记申请", "受理", "登记核对授权")
        .endsWith("县级审批同意", "登记发放", "登记发放");
  }

  private static void boardHoldsOnlyWhatMayBePublished_SRC_QINAN_3(AidCaseSteps one) {
    var sheet = one.door().village().get(one.path() + "/publicity-sheet");
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.json().propertyNames())
        .containsOnly(
            "title",
            "village",
            "headName",
            "persons",
            "programme",
            "amount",
            "from",
            "until",
            "place",
            "hotline",
            "clause",
            "demo");
    assertThat(sheet.text()).doesNotContain("大病");
  }

  @Test
  void whatIsNotUrgentGoesTheUsualWayAndBack() {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "to-ordinary", Map.of("reason", "可以等"));
    assertThat(one.state()).isEqualTo("INVESTIGATION");
    assertThat(one.read().at("/path")).isEqualTo("SPENDING");
    assertThat(one.read().json().at("/urgent").asBoolean()).isFalse();
    one.done(door.township(), "to-urgent", Map.of("reason", "病情恶化", "amount", "1500"));
    assertThat(one.state()).isEqualTo("URGENT");
    assertThat(one.read().at("/proposed")).isEqualTo("1500.00");
  }

  @Test
  void moreThanTheCeilingIsGrantedByNobody_SRC_RELIEFCAP_1() {
    var one = door.received(door.form(household)).acceptedUrgently("20000.01");
    one.done(door.townshipHead(), "endorsement", Map.of("opinion", "上报"));
    assertThat(refusals(one.step(door.countyHead(), "county-grant", grant("20000.01"))))
        .containsExactly("assistance.case.above-ceiling");
    one.done(door.countyHead(), "county-grant", grant("20000"));
  }

  @Test
  void theSameEventWithinTwelveMonthsIsFoundBeforeTheDecision_PLAN_13_15() {
    var first = door.received(door.form(household)).acceptedUrgently("1000");
    first.done(door.townshipHead(), "town-grant", grant("1000"));

    var again =
        with(
            with(door.form(household), "repeatsSeen", List.of(first.read().at("/receiptNo"))),
            "repeatReason",
            "病情复发");
    var second = door.received(again).acceptedUrgently("1000");
    assertThat(refusals(second.step(door.townshipHead(), "town-grant", Map.of("amount", "1000"))))
        .containsExactly("assistance.case.reason-required");
    assertThat(outcomes(second)).containsEntry("relief-repeat", "MET");
    second.done(door.townshipHead(), "refusal", Map.of("reason", "一年内已救助"));
    assertThat(second.door().village().get(second.path() + "/refusal-notice").text())
        .contains("不重复救助")
        .contains(day());
  }

  @Test
  void aRefusalNamesRuleFiguresAndRemedyAndIsServedInTime_SRC_ZHONGYUAN_1() {
    var one = door.received(door.form(household)).accepted().authorised(day()).compared();
    one.done(door.village(), "investigation", with(one.investigation(day()), "income", "80000"));
    assertThat(one.door().village().get(one.path() + "/refusal-notice").status()).isEqualTo(404);
    one.done(door.townshipHead(), "refusal", Map.of("reason", "收入高于标准"));

    var notice = one.door().village().get(one.path() + "/refusal-notice");
    assertThat(notice.json().at("/grounds").findValuesAsString("sentence"))
        .anyMatch(sentence -> sentence.contains("人均年收入 20000.00 元，不低于低保年标准的 150%"));
    assertThat(notice.json().at("/grounds").toString()).contains("PLAN_11_17");
    assertThat(notice.at("/remedy")).contains("60日内").contains("磴口县");
    assertThat(notice.at("/reason")).isEqualTo("收入高于标准");
    assertThat(one.state()).isEqualTo("REFUSED");
    assertThat(door.township().get("/api/assistance/v1/todos").text()).contains(one.id());
    assertThat(
            refusals(
                one.step(
                    door.village(),
                    "service",
                    Map.of("servedOn", today().minusDays(1).toString(), "receivedBy", "本人"))))
        .containsExactly("assistance.case.served-before-decision");
    one.done(door.village(), "service", Map.of("servedOn", day(), "receivedBy", "本人签收"));
    assertThat(one.state()).isEqualTo("NOTIFIED");
  }

  @Test
  void nobodyDecidesWhatHeEnteredAndWhoDecidedDoesNotPay() {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    var clerkAsHead =
        door.api().token(Tokens.as("zhen", "township_head", "150822101", "150822101"));
    assertThat(refusals(one.step(clerkAsHead, "town-grant", grant("1000"))))
        .containsExactly("assistance.case.own-work");
    one.done(door.townshipHead(), "town-grant", grant("1000"));
    var headAsClerk =
        door.api().token(Tokens.as("zhenzhang", "township", "150822101", "150822101"));
    assertThat(refusals(one.step(headAsClerk, "disbursement", one.payment("1000", day()))))
        .containsExactly("assistance.case.own-decision");
  }

  @Test
  void theSumOfPaymentsNeverExceedsTheGrantHoweverOftenItIsClicked() throws Exception {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", grant("1000"));
    var payment = one.payment("600", day());
    var key = UUID.randomUUID().toString();
    var version = one.read().json().at("/version").asInt();
    var clicks = new ArrayList<Callable<Answer>>();
    for (int click = 0; click < 4; click++) {
      clicks.add(
          () ->
              door.township()
                  .key(key)
                  .with("If-Match", "\"" + version + "\"")
                  .post(one.path() + "/disbursement", payment));
    }
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var click : pool.invokeAll(clicks)) {
        assertThat(click.get().status()).isIn(200, 409);
      }
    }
    assertThat(one.read().at("/disbursed")).isEqualTo("600.00");
    assertThat(one.read().json().at("/disbursements").size()).isEqualTo(1);
    assertThat(refusals(one.step(door.township(), "disbursement", one.payment("400.01", day()))))
        .containsExactly("assistance.case.more-than-decided");
    assertThat(
            refusals(
                one.step(
                    door.township(),
                    "disbursement",
                    one.payment("400", today().minusDays(1).toString()))))
        .containsExactly("assistance.case.paid-before-decision");
  }

  @Test
  void payeeAndAccountAreSealedAndShownForAPurposeOnly() {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", grant("1000"))
        .done(door.township(), "disbursement", one.payment("1000", day()));
    var paid = one.read().json().at("/disbursements/0");
    assertThat(paid.at("/payeeMasked").asString()).isEqualTo("张*");
    assertThat(paid.at("/accountMasked").asString()).endsWith("5678").startsWith("****");
    assertThat(Registered.showing("aid_disbursement", "account_cipher", "6228480012345678"))
        .isZero();
    assertThat(
            Registered.showing(
                "aid_case_step", "convert_to(statement::text, 'UTF8')", "6228480012345678"))
        .isZero();

    var ask = Map.of("subject", paid.at("/id").asString(), "field", "account");
    assertThat(
            door.township().post("/api/assistance/v1/reveals", with(ask, "purpose", "看")).status())
        .isEqualTo(400);
    assertThat(
            door.township()
                .post("/api/assistance/v1/reveals", with(ask, "purpose", "核对发放凭证"))
                .at("/value"))
        .isEqualTo("6228480012345678");
    assertThat(
            door.otherTownship()
                .post("/api/assistance/v1/reveals", with(ask, "purpose", "核对发放凭证"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aBankPaymentNeedsAnAccountAndCashNeedsNone() {
    var one = door.received(door.form(household)).acceptedUrgently("1000");
    one.done(door.townshipHead(), "town-grant", grant("1000"));
    var cash = with(one.payment("1000", day()), "method", "CASH");
    assertThat(one.step(door.township(), "disbursement", cash).at("/errors/0/field"))
        .isEqualTo("account");
    var bank = one.payment("1000", day());
    bank.remove("account");
    assertThat(one.step(door.township(), "disbursement", bank).at("/errors/0/reason"))
        .contains("账号");
    cash.remove("account");
    one.done(door.township(), "disbursement", cash);
  }

  @Test
  void whatIsContestedIsAppraised() {
    var one = door.received(door.form(household)).accepted().authorised(day()).compared();
    one.done(door.village(), "investigation", with(one.investigation(day()), "disputed", true));
    assertThat(one.state()).isEqualTo("APPRAISAL");
    var held =
        new TreeMap<String, Object>(
            Map.of(
                "heldOn",
                day(),
                "place",
                "村委会",
                "present",
                18,
                "votesFor",
                16,
                "votesAgainst",
                3,
                "conclusion",
                "情况属实"));
    held.put(
        "evidence",
        List.of(
            Map.of("kind", "MINUTES", "fileId", door.file(door.township())),
            Map.of("kind", "SIGN_IN", "fileId", door.file(door.township()))));
    assertThat(refusals(one.step(door.township(), "appraisal", held)))
        .containsExactly("assistance.case.votes-do-not-add-up");
    one.done(door.township(), "appraisal", with(held, "votesAgainst", 2));
    assertThat(one.state()).isEqualTo("PROPOSAL");
  }

  @Test
  void anObjectionThatIsUpheldLeadsBackAndOneThatIsNotRestartsTheNotice() {
    var one = door.received(door.form(household)).posted(day(), "1500");
    one.done(door.village(), "objection", objection());
    assertThat(one.state()).isEqualTo("OBJECTION");
    var first = one.read().at("/publicity/objections/0/id");
    moveTo(today().plusDays(2));
    one.done(
        door.township(),
        "objections/" + first + "/resolution",
        Map.of("upheld", false, "resolution", "经核实不属实"));
    assertThat(one.state()).isEqualTo("PUBLICITY");
    assertThat(one.read().at("/publicity/until")).isEqualTo(today().plusDays(7).toString());

    one.done(door.village(), "objection", objection());
    var second = one.read().at("/publicity/objections/1/id");
    one.done(
        door.township(),
        "objections/" + second + "/resolution",
        Map.of("upheld", true, "resolution", "车辆属实，重新调查"));
    assertThat(one.state()).isEqualTo("INVESTIGATION");
    assertThat(one.read().json().at("/records/investigation").isMissingNode()).isTrue();
    assertThat(one.read().json().at("/records/authorisation").isMissingNode()).isFalse();
  }

  @Test
  void papersAreAskedForOnce_SRC_ZHONGYUAN_1() {
    var one = door.received(door.form(household));
    one.done(door.township(), "supplement-notice", Map.of("wanted", "缺诊断证明"));
    assertThat(one.state()).isEqualTo("SUPPLEMENT");
    one.done(
        door.village(),
        "supplement",
        Map.of("evidence", List.of(Map.of("kind", "PROOF", "fileId", door.file(door.village())))));
    assertThat(one.state()).isEqualTo("APPLIED");
    assertThat(refusals(one.step(door.township(), "supplement-notice", Map.of("wanted", "还缺一份"))))
        .containsExactly("assistance.case.notified-already");
  }

  @Test
  void anotherTownshipSeesNothingOfACase() {
    var one = door.received(door.form(household));
    assertThat(door.otherTownship().get(one.path()).status()).isEqualTo(404);
    assertThat(one.step(door.otherTownship(), "acceptance", Map.of("path", "SPENDING")).status())
        .isEqualTo(404);
    assertThat(door.otherTownship().get("/api/assistance/v1/cases?size=200").text())
        .doesNotContain(one.id());
  }

  @Test
  void anOldPageDoesNotOverwriteANewStep() {
    var one = door.received(door.form(household));
    one.accepted();
    assertThat(
            door.village()
                .with("If-Match", "\"0\"")
                .post(one.path() + "/withdrawal", Map.of("reason", "不要了"))
                .status())
        .isEqualTo(412);
  }
}
