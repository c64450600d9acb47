package county.assistance.aidcase;

import county.assistance.programme.Level;
import county.platform.policy.Guard;
import county.platform.policy.Refusal;
import java.util.Optional;
import java.util.function.Predicate;

/** Conditions of the steps, each with the sentence that says why not. */
final class Conditions {

  private static final int COUNTY_DIGITS = 6;

  private Conditions() {}

  /** Papers are asked for once. SRC_ZHONGYUAN_1. */
  static Guard<Situation> notYetNotified() {
    return when(
        s -> s.aidCase().stated(IntakeAct.SupplementNotice.class).isEmpty(),
        "assistance.case.notified-already",
        "补正只能一次性告知，已经告知过。",
        "SRC_ZHONGYUAN_1");
  }

  /** Nobody is looked up who has not signed that he may be. SRC_ZONGYANG_1. */
  static Guard<Situation> authorisationOnFile() {
    return when(
        s -> s.aidCase().stated(FieldAct.Authorisation.class).isPresent(),
        "assistance.case.authorisation-missing",
        "没有登记承诺授权书，不能开始信息核对。",
        "SRC_ZONGYANG_1");
  }

  static Guard<Situation> compared() {
    return when(
        s -> s.aidCase().stated(FieldAct.Comparison.class).isPresent(),
        "assistance.case.not-compared",
        "还没有登记信息核对结果。",
        "PLAN_11_17");
  }

  static Guard<Situation> investigated() {
    return when(
        s -> s.aidCase().stated(FieldAct.Investigation.class).isPresent(),
        "assistance.case.not-investigated",
        "还没有登记调查结果。",
        "SRC_NINGGUO_1");
  }

  static Guard<Situation> notYetPosted() {
    return when(
        s -> s.aidCase().stated(NoticeAct.Publicity.class).isEmpty(),
        "assistance.case.already-posted",
        "公示已经张贴，请等公示期满。",
        "SRC_ZHONGYUAN_1");
  }

  static Guard<Situation> noticePosted() {
    return when(
        s -> s.aidCase().stated(NoticeAct.Publicity.class).isPresent(),
        "assistance.case.not-posted",
        "还没有登记张贴公示。",
        "SRC_ZHONGYUAN_1");
  }

  /** The last day of the notice is over. SRC_ZHONGYUAN_1. */
  static Guard<Situation> noticeLasted() {
    return s ->
        s.aidCase()
            .stated(NoticeAct.Publicity.class)
            .filter(notice -> !s.today().isAfter(notice.until()))
            .map(
                notice ->
                    Refusal.guard(
                            "assistance.case.notice-too-short",
                            "公示到 " + notice.until() + " 为止，期满后的次日才能结束。")
                        .citing("SRC_ZHONGYUAN_1"));
  }

  /** Nobody decides what he entered, investigated or proposed. */
  static Guard<Situation> notOwnWork() {
    return when(
        s -> !s.aidCase().workedOn(s.user().id()),
        "assistance.case.own-work",
        "经办或调查过本案的人不能审核、审批，请换一位负责人。");
  }

  /** Who found out does not confirm what he found. */
  static Guard<Situation> notOwnInvestigation() {
    return when(
        s ->
            s.aidCase()
                .statements()
                .statedBy(FieldAct.Investigation.class)
                .filter(stated -> stated.by().equals(s.user().id()))
                .isEmpty(),
        "assistance.case.own-work",
        "调查人不能审核自己的调查结果，请换一位负责人。");
  }

  /** Who decided does not pay. */
  static Guard<Situation> notOwnDecision() {
    return when(
        s ->
            s.aidCase()
                .statements()
                .statedBy(DecidingAct.Grant.class)
                .filter(stated -> stated.by().equals(s.user().id()))
                .isEmpty(),
        "assistance.case.own-decision",
        "审批人不能登记发放，请由经办人员登记。");
  }

  static Guard<Situation> atTownLevel() {
    return when(
        s -> s.user().appointment().area().length() > COUNTY_DIGITS,
        "assistance.case.town-level",
        "这一环节由苏木镇负责人办理。",
        "SRC_NINGGUO_2");
  }

  static Guard<Situation> atCountyLevel() {
    return when(
        s -> s.user().appointment().area().length() == COUNTY_DIGITS,
        "assistance.case.county-level",
        "这一环节由县级办理。",
        "SRC_NINGGUO_2");
  }

  /** Only what the township decided is filed, once. SRC_NINGGUO_2. */
  static Guard<Situation> toBeFiled() {
    return when(
        s -> s.aidCase().level() == Level.TOWNSHIP && s.aidCase().filedOn() == null,
        "assistance.case.not-to-be-filed",
        "只有苏木镇审批、尚未备案的个案需要备案。",
        "SRC_NINGGUO_2");
  }

  private static Guard<Situation> when(
      Predicate<Situation> holds, String code, String detail, String clause) {
    return unless(holds, Refusal.guard(code, detail).citing(clause));
  }

  private static Guard<Situation> when(Predicate<Situation> holds, String code, String detail) {
    return unless(holds, Refusal.guard(code, detail));
  }

  private static Guard<Situation> unless(Predicate<Situation> holds, Refusal refusal) {
    return situation -> holds.test(situation) ? Optional.empty() : Optional.of(refusal);
  }
}
