package county.assistance.aidcase;

import static county.assistance.aidcase.Conditions.atCountyLevel;
import static county.assistance.aidcase.Conditions.atTownLevel;
import static county.assistance.aidcase.Conditions.authorisationOnFile;
import static county.assistance.aidcase.Conditions.compared;
import static county.assistance.aidcase.Conditions.investigated;
import static county.assistance.aidcase.Conditions.notOwnDecision;
import static county.assistance.aidcase.Conditions.notOwnInvestigation;
import static county.assistance.aidcase.Conditions.notOwnWork;
import static county.assistance.aidcase.Conditions.notYetNotified;
import static county.assistance.aidcase.Conditions.notYetPosted;
import static county.assistance.aidcase.Conditions.noticeLasted;
import static county.assistance.aidcase.Conditions.noticePosted;
import static county.assistance.aidcase.Conditions.toBeFiled;
import static county.assistance.aidcase.State.*;

import county.platform.policy.Limit;
import county.platform.policy.Transitions;

/**
 * The whole life of a case on one screen: the usual way, the emergency's way (URGENT, PAYING,
 * COMPLETION), and the ways back and out. Once aid was given there is no way out: the papers have
 * to be completed (SRC_NINGGUO_1).
 */
final class AidLife {

  private AidLife() {}

  static Transitions<State, Action, Situation> within(AidLimits limits) {
    // spotless:off
    return Transitions.<State, Action, Situation>of(State.class, Action.class)
        .overall(limits.overall())
        .from(APPLIED).on(Action.ACCEPTANCE).to(INVESTIGATION).by(may("accept")).within(limits.acceptance())
        .from(APPLIED).on(Action.URGENT_ACCEPTANCE).to(URGENT).by(may("accept")).within(limits.acceptance())
        .from(APPLIED).on(Action.SUPPLEMENT_NOTICE).to(SUPPLEMENT).by(may("accept")).within(limits.acceptance()).when(notYetNotified())
        .from(SUPPLEMENT).on(Action.SUPPLEMENT).to(APPLIED).by(may("supplement")).within(limits.supplement())
        // the usual way
        .from(INVESTIGATION).on(Action.AUTHORISATION).by(may("investigate"))
        .from(INVESTIGATION).on(Action.COMPARISON).by(may("compare")).within(limits.investigation()).when(authorisationOnFile())
        .from(INVESTIGATION).on(Action.INVESTIGATION).to(PROPOSAL).by(may("investigate")).within(limits.investigation()).with(Paper.PHOTO)
        .from(INVESTIGATION).on(Action.DISPUTED).to(APPRAISAL).by(may("investigate")).within(limits.investigation()).with(Paper.PHOTO)
        .from(APPRAISAL, PROPOSAL).on(Action.AUTHORISATION).by(may("investigate"))
        .from(APPRAISAL, PROPOSAL).on(Action.COMPARISON).by(may("compare")).when(authorisationOnFile())
        .from(APPRAISAL).on(Action.APPRAISAL).to(PROPOSAL).by(may("appraise")).within(limits.appraisal()).with(Paper.MINUTES, Paper.SIGN_IN)
        .from(PROPOSAL).on(Action.PROPOSAL).to(PUBLICITY).by(may("propose")).within(limits.proposal()).when(compared())
        .from(PUBLICITY).on(Action.PUBLICITY).by(may("publicise")).within(limits.posting()).when(notYetPosted())
        .from(PUBLICITY, OBJECTION).on(Action.OBJECTION).to(OBJECTION).by(may("object")).when(noticePosted())
        .from(OBJECTION).on(Action.RESOLUTION).to(PUBLICITY).by(may("object")).within(limits.objection())
        .from(OBJECTION).on(Action.OBJECTION_UPHELD).to(INVESTIGATION).by(may("object")).within(limits.objection())
        .from(PUBLICITY).on(Action.PUBLICITY_END).to(TOWN_DECISION).by(may("publicise")).within(afterNotice(limits)).when(noticePosted(), noticeLasted())
        .from(TOWN_DECISION).on(Action.TOWN_GRANT).to(PAYING).by(may("grant-small")).within(limits.townDecision()).when(atTownLevel(), notOwnWork())
        .from(TOWN_DECISION).on(Action.ENDORSEMENT).to(COUNTY_DECISION).by(may("endorse")).within(limits.townDecision()).when(atTownLevel(), notOwnWork())
        .from(COUNTY_DECISION).on(Action.COUNTY_GRANT).to(PAYING).by(may("grant")).within(limits.countyDecision()).when(atCountyLevel(), notOwnWork())
        .from(PAYING).on(Action.DISBURSEMENT).to(SETTLED).by(may("disburse")).within(limits.payment()).with(Paper.VOUCHER).when(notOwnDecision())
        // the emergency's way
        .from(URGENT).on(Action.TOWN_GRANT).to(PAYING).by(may("grant-small")).within(limits.urgent()).when(atTownLevel(), notOwnWork())
        .from(URGENT).on(Action.ENDORSEMENT).to(COUNTY_DECISION).by(may("endorse")).within(limits.urgent()).when(atTownLevel(), notOwnWork())
        .from(COMPLETION).on(Action.AUTHORISATION).by(may("investigate"))
        .from(COMPLETION).on(Action.COMPARISON).by(may("compare")).within(limits.completion()).when(authorisationOnFile())
        .from(COMPLETION).on(Action.INVESTIGATION).by(may("investigate")).within(limits.completion()).with(Paper.PHOTO)
        .from(COMPLETION).on(Action.CONFIRMATION).to(SETTLED).by(may("confirm")).within(limits.completion()).when(atTownLevel(), authorisationOnFile(), investigated(), compared(), notOwnInvestigation())
        // afterwards
        .from(PAYING, COMPLETION, SETTLED).on(Action.FILING).by(may("file")).when(toBeFiled())
        .from(REFUSED).on(Action.SERVICE).to(NOTIFIED).by(may("serve")).within(limits.service())
        // over to the other way, back, out
        .from(INVESTIGATION, APPRAISAL, PROPOSAL).on(Action.TO_URGENT).to(URGENT).by(may("accept"))
        .from(URGENT).on(Action.TO_ORDINARY).to(INVESTIGATION).by(may("reroute")).when(atTownLevel())
        .from(APPRAISAL, PROPOSAL).on(Action.RETURN).to(INVESTIGATION).by(may("return")).when(atTownLevel())
        .from(TOWN_DECISION).on(Action.RETURN).to(PROPOSAL).by(may("return")).when(atTownLevel())
        .from(COUNTY_DECISION).on(Action.RETURN).to(TOWN_DECISION).by(may("return")).when(atCountyLevel())
        .from(APPLIED, SUPPLEMENT, URGENT, INVESTIGATION, APPRAISAL, PROPOSAL, PUBLICITY, OBJECTION, TOWN_DECISION).on(Action.REFUSAL).to(REFUSED).by(may("refuse")).when(atTownLevel(), notOwnWork())
        .from(COUNTY_DECISION).on(Action.REFUSAL).to(REFUSED).by(may("refuse")).when(atCountyLevel(), notOwnWork())
        .from(APPLIED, SUPPLEMENT, URGENT, INVESTIGATION, APPRAISAL, PROPOSAL, PUBLICITY, OBJECTION, TOWN_DECISION, COUNTY_DECISION).on(Action.WITHDRAWAL).to(WITHDRAWN).by(may("withdraw"))
        .end();
    // spotless:on
  }

  /** The notice may be taken down on the day after its last one. */
  private static Limit afterNotice(AidLimits limits) {
    return new Limit(limits.notice().days() + 2, limits.notice().kind());
  }

  private static String may(String verb) {
    return "assistance:case:" + verb;
  }
}
