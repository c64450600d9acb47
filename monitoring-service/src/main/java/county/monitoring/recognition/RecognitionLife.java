package county.monitoring.recognition;

import static county.monitoring.procedure.Conditions.atCountyLevel;
import static county.monitoring.procedure.Conditions.atTownLevel;
import static county.monitoring.procedure.Conditions.authorisationOnFile;
import static county.monitoring.procedure.Conditions.notOwnWork;
import static county.monitoring.procedure.Conditions.notYetPosted;
import static county.monitoring.procedure.Conditions.noticeLasted;
import static county.monitoring.procedure.Conditions.noticePosted;
import static county.monitoring.procedure.Conditions.unless;
import static county.monitoring.procedure.State.*;

import county.monitoring.procedure.Action;
import county.monitoring.procedure.Evidence;
import county.monitoring.procedure.Life;
import county.monitoring.procedure.Limits;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.platform.policy.Guard;
import county.platform.policy.Transitions;
import org.springframework.stereotype.Component;

/**
 * The whole life of a case on one screen. Comparison runs beside the verification: whichever is
 * done last leads on to the appraisal. Source of order and limits: SRC_QINAN_1, SRC_STEPS_1.
 */
@Component
final class RecognitionLife extends Life {

  RecognitionLife() {
    super(Matter.RECOGNITION, Limits.usual(), within(Limits.usual()));
  }

  static Transitions<State, Action, Situation> within(Limits limits) {
    // spotless:off
    return Transitions.<State, Action, Situation>of(State.class, Action.class)
        .overall(limits.overall())
        .from(ASSIGNED).on(Action.VISIT).to(VERIFYING).by(may("verify")).within(limits.visit())
        .from(VERIFYING, COMPARING).on(Action.AUTHORISATION).by(may("verify"))
        .from(VERIFYING).on(Action.VERIFICATION).to(COMPARING).by(may("verify")).within(limits.verification())
        .from(VERIFYING).on(Action.COMPARISON).by(may("compare")).within(limits.comparison()).when(authorisationOnFile())
        .from(COMPARING).on(Action.COMPARISON).to(APPRAISAL).by(may("compare")).within(limits.comparison()).when(authorisationOnFile())
        .from(APPRAISAL).on(Action.APPRAISAL).to(PUBLICITY).by(may("appraise")).within(limits.appraisal()).with(Evidence.MINUTES, Evidence.SIGN_IN)
        .from(APPRAISAL).on(Action.APPRAISED_AGAINST).by(may("appraise")).with(Evidence.MINUTES, Evidence.SIGN_IN)
        .from(PUBLICITY).on(Action.PUBLICITY).by(may("publicise")).within(limits.posting()).when(notYetPosted())
        .from(PUBLICITY, OBJECTION).on(Action.OBJECTIONS).to(OBJECTION).by(may("object")).when(noticePosted())
        .from(OBJECTION).on(Action.RESOLUTION).to(PUBLICITY).by(may("object")).within(limits.objection())
        .from(OBJECTION).on(Action.OBJECTION_UPHELD).to(APPRAISAL).by(may("object")).within(limits.objection())
        .from(PUBLICITY).on(Action.PUBLICITY_END).to(TOWN_REVIEW).by(may("publicise")).within(limits.afterNotice()).when(noticePosted(), noticeLasted())
        .from(TOWN_REVIEW).on(Action.TOWNSHIP_REVIEW).to(COUNTY_PREPARATION).by(may("review")).within(limits.review()).when(notOwnWork())
        .from(COUNTY_PREPARATION).on(Action.PREPARATION).to(COUNTY_DECISION).by(may("prepare")).within(limits.preparation())
        .from(COUNTY_DECISION).on(Action.DECISION).to(DECIDED).by(may("decide")).within(limits.decision()).when(notOwnWork())
        .from(DECIDED).on(Action.ANNOUNCEMENT).to(ANNOUNCED).by(may("announce")).within(limits.announcement())
        .from(ANNOUNCED).on(Action.ENTRY).to(ENTERED).by(may("enter")).within(limits.entry())
        .from(DECIDED, ANNOUNCED).on(Action.SUPPORT_PLAN).by("monitoring:support:plan")
        .from(ENTERED).on(Action.SUPPORT_PLAN).to(SUPPORTING).by("monitoring:support:plan")
        // steps back, ways out, aid ahead
        .from(COMPARING, APPRAISAL).on(Action.RETURN).to(VERIFYING).by(may("return")).when(atTownLevel())
        .from(PUBLICITY).on(Action.RETURN).to(APPRAISAL).by(may("return")).when(atTownLevel())
        .from(TOWN_REVIEW).on(Action.RETURN).to(PUBLICITY).by(may("return")).when(atTownLevel())
        .from(COUNTY_PREPARATION).on(Action.RETURN).to(TOWN_REVIEW).by(may("return")).when(atCountyLevel())
        .from(COUNTY_DECISION).on(Action.RETURN).to(COUNTY_PREPARATION).by(may("return")).when(atCountyLevel())
        .from(VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION, TOWN_REVIEW).on(Action.REJECTION).to(REJECTED).by(may("reject")).when(atTownLevel(), notOwnWork())
        .from(COUNTY_DECISION).on(Action.REJECTION).to(REJECTED).by(may("reject")).when(atCountyLevel(), notOwnWork())
        .from(ASSIGNED, VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION).on(Action.WITHDRAWAL).to(WITHDRAWN).by(may("withdraw")).when(completionNotForced())
        .from(ASSIGNED, VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION).on(Action.NATURAL_LOSS).to(State.NATURAL_LOSS).by(may("withdraw"))
        .from(ASSIGNED, VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION, TOWN_REVIEW, COUNTY_PREPARATION, COUNTY_DECISION).on(Action.GREEN_CHANNEL).by(may("urgent")).when(notYetUrgent())
        .end();
    // spotless:on
  }

  /** Aid was given first, so the procedure has to be completed. SRC_GREEN_1. */
  private static Guard<Situation> completionNotForced() {
    return unless(
        s -> !isUrgent(s),
        s ->
            Matter.RECOGNITION
                .refusal("must-complete", "已启用绿色通道先行帮扶，认定程序必须办完，不能撤回。")
                .citing("SRC_GREEN_1"));
  }

  private static Guard<Situation> notYetUrgent() {
    return unless(
        s -> !isUrgent(s), s -> Matter.RECOGNITION.refusal("already-urgent", "绿色通道已经启用。"));
  }

  private static boolean isUrgent(Situation s) {
    return s.procedure() instanceof Recognition recognition && recognition.isUrgent();
  }

  private static String may(String verb) {
    return Matter.RECOGNITION.may(verb);
  }
}
