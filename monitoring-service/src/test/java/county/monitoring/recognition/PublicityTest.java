package county.monitoring.recognition;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.risk.HouseholdKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The notice in the village: how long it hangs, what an objection does, what the appraisal decides.
 */
class PublicityTest extends RecognitionSetting {

  @Test
  void publicityShorterThanTheNoticePeriodCannotEnd_SRC_QINAN_1() {
    var one = assigned(registry.household(XINDI, "独孤二", HouseholdKind.OUT_OF_POVERTY));
    one.posted(today().toString(), "01");

    moveTo(today().plusDays(5));
    assertThat(refusals(one.step(one.village(), "publicity-end", Map.of())))
        .as("its last day is not over yet")
        .containsExactly("monitoring.recognition.notice-too-short");
    moveTo(today().plusDays(1));
    one.done(one.village(), "publicity-end", Map.of());
  }

  @Test
  void aNoticeIsNotPostedBackInTime() {
    var one = assigned(registry.household(XINDI, "独孤三", HouseholdKind.OUT_OF_POVERTY));
    one.done(one.village(), "visit", Map.of("visitedOn", today().toString()))
        .done(one.village(), "authorisation", one.authorisation(today().toString()))
        .done(one.village(), "verification", one.verification("01"))
        .done(one.county(), "comparison", Map.of())
        .done(one.township(), "appraisal", one.appraisal(today().toString(), 16, 1));

    assertThat(
            refusals(
                one.step(one.village(), "publicity", one.posting(today().minusDays(6).toString()))))
        .containsExactly("monitoring.recognition.notice-backdated");
  }

  @Test
  void anObjectionOnTheLastDayRestartsTheNotice() {
    var one = assigned(registry.household(XINDI, "独孤四", HouseholdKind.OUT_OF_POVERTY));
    one.posted(today().toString(), "01");
    moveTo(today().plusDays(5));

    one.done(one.village(), "objections", Map.of("raisedBy", "李某", "content", "家中有小汽车"));
    assertThat(one.state()).isEqualTo("OBJECTION");
    assertThat(one.step(one.village(), "publicity-end", Map.of()).status()).isEqualTo(409);
    var objection = one.read().at("/publicity/objections/0/id");
    moveTo(today().plusDays(2));
    one.done(
        one.township(),
        "objections/" + objection + "/resolution",
        Map.of("upheld", false, "resolution", "经核实车辆为营运农机，异议不成立"));

    assertThat(one.state()).isEqualTo("PUBLICITY");
    assertThat(one.read().at("/publicity/until")).isEqualTo(today().plusDays(5).toString());
    assertThat(one.step(one.village(), "publicity-end", Map.of()).status()).isEqualTo(422);
    moveTo(today().plusDays(6));
    one.done(one.village(), "publicity-end", Map.of());
  }

  @Test
  void thereIsNothingToObjectToBeforeTheNoticeHangs() {
    var one = assigned(registry.household(XINDI, "独孤丁", HouseholdKind.OUT_OF_POVERTY));
    one.done(one.village(), "visit", Map.of("visitedOn", today().toString()))
        .done(one.village(), "authorisation", one.authorisation(today().toString()))
        .done(one.village(), "verification", one.verification("01"))
        .done(one.county(), "comparison", Map.of())
        .done(one.township(), "appraisal", one.appraisal(today().toString(), 16, 1));

    assertThat(
            refusals(
                one.step(one.village(), "objections", Map.of("raisedBy", "李某", "content", "收入不实"))))
        .containsExactly("monitoring.recognition.not-posted");
  }

  @Test
  void anObjectionThatIsUpheldLeadsBackToTheAppraisal() {
    var one = assigned(registry.household(XINDI, "独孤五", HouseholdKind.OUT_OF_POVERTY));
    one.posted(today().toString(), "01")
        .done(one.village(), "objections", Map.of("raisedBy", "李某", "content", "收入不实"));
    var objection = one.read().at("/publicity/objections/0/id");
    one.done(
        one.township(),
        "objections/" + objection + "/resolution",
        Map.of("upheld", true, "resolution", "收入漏报，重新评议"));

    var again = one.read();
    assertThat(again.at("/state")).isEqualTo("APPRAISAL");
    assertThat(again.json().at("/publicity").isMissingNode()).isTrue();
    assertThat(again.json().at("/verification").isMissingNode()).isFalse();
  }

  @Test
  void anAppraisalVotedDownGoesNoFurther() {
    var one = assigned(registry.household(XINDI, "独孤六", HouseholdKind.OUT_OF_POVERTY));
    one.done(one.village(), "visit", Map.of("visitedOn", today().toString()))
        .done(one.village(), "authorisation", one.authorisation(today().toString()))
        .done(one.village(), "verification", one.verification("01"))
        .done(one.county(), "comparison", Map.of());
    assertThat(
            one.step(one.township(), "appraisal", one.appraisal(today().toString(), 18, 1)).code())
        .isEqualTo("monitoring.recognition.votes-do-not-add-up");
    var bare = new HashMap<String, Object>(one.appraisal(today().toString(), 16, 1));
    bare.remove("evidence");
    assertThat(one.step(one.township(), "appraisal", bare).code())
        .isEqualTo("county.transition.evidence-missing");

    one.done(one.township(), "appraisal", one.appraisal(today().toString(), 9, 9));
    assertThat(one.state()).isEqualTo("APPRAISAL");
    one.done(one.townshipHead(), "rejection", Map.of("reason", "评议未通过"));
    assertThat(one.state()).isEqualTo("REJECTED");
    assertThat(one.read().json().at("/offered").size()).isZero();
  }
}
