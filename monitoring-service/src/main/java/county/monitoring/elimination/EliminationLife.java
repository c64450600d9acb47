package county.monitoring.elimination;

import static county.monitoring.procedure.Conditions.atCountyLevel;
import static county.monitoring.procedure.Conditions.atTownLevel;
import static county.monitoring.procedure.Conditions.authorisationOnFile;
import static county.monitoring.procedure.Conditions.notOwnWork;
import static county.monitoring.procedure.Conditions.notYetPosted;
import static county.monitoring.procedure.Conditions.noticeLasted;
import static county.monitoring.procedure.Conditions.noticePosted;
import static county.monitoring.procedure.State.*;

import county.monitoring.procedure.Action;
import county.monitoring.procedure.Evidence;
import county.monitoring.procedure.Life;
import county.monitoring.procedure.Limits;
import county.monitoring.procedure.Matter;
import county.monitoring.procedure.Situation;
import county.monitoring.procedure.State;
import county.platform.policy.Transitions;
import org.springframework.stereotype.Component;

/**
 * The whole life of an elimination on one screen: the same chain as recognition (SRC_ZONGYANG_3).
 * The comparison comes after the second collection, because the conditions look at what was
 * collected. What was decided can be rolled back (SRC_PINGDINGSHAN_1).
 */
@Component
final class EliminationLife extends Life {

  EliminationLife() {
    super(Matter.ELIMINATION, Limits.usual(), within(Limits.usual()));
  }

  static Transitions<State, Action, Situation> within(Limits limits) {
    // spotless:off
    return Transitions.<State, Action, Situation>of(State.class, Action.class)
        .overall(limits.overall())
        .from(VERIFYING, COMPARING).on(Action.AUTHORISATION).by(may("verify"))
        .from(VERIFYING).on(Action.VERIFICATION).to(COMPARING).by(may("verify")).within(limits.verification()).with(Evidence.FORM)
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
        .from(ANNOUNCED).on(Action.ENTRY).to(ELIMINATED).by(may("enter")).within(limits.entry())
        // steps back, ways out
        .from(COMPARING, APPRAISAL).on(Action.RETURN).to(VERIFYING).by(may("return")).when(atTownLevel())
        .from(PUBLICITY).on(Action.RETURN).to(APPRAISAL).by(may("return")).when(atTownLevel())
        .from(TOWN_REVIEW).on(Action.RETURN).to(PUBLICITY).by(may("return")).when(atTownLevel())
        .from(COUNTY_PREPARATION).on(Action.RETURN).to(TOWN_REVIEW).by(may("return")).when(atCountyLevel())
        .from(COUNTY_DECISION).on(Action.RETURN).to(COUNTY_PREPARATION).by(may("return")).when(atCountyLevel())
        .from(VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION, TOWN_REVIEW).on(Action.REJECTION).to(REJECTED).by(may("reject")).when(atTownLevel(), notOwnWork())
        .from(COUNTY_DECISION).on(Action.REJECTION).to(REJECTED).by(may("reject")).when(atCountyLevel(), notOwnWork())
        .from(VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION).on(Action.WITHDRAWAL).to(WITHDRAWN).by(may("withdraw"))
        .from(VERIFYING, COMPARING, APPRAISAL, PUBLICITY, OBJECTION).on(Action.NATURAL_LOSS).to(State.NATURAL_LOSS).by(may("withdraw"))
        .from(DECIDED, ANNOUNCED, ELIMINATED).on(Action.ROLLBACK).to(ROLLED_BACK).by(may("rollback")).when(atCountyLevel())
        .end();
    // spotless:on
  }

  private static String may(String verb) {
    return Matter.ELIMINATION.may(verb);
  }
}
