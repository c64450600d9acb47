package county.monitoring.recognition;

import county.platform.policy.Guard;
import county.platform.policy.Refusal;
import java.util.Optional;
import java.util.function.Predicate;

/** Conditions of the steps, each with the sentence that says why not. */
final class Conditions {

  private static final int COUNTY_DIGITS = 6;

  private Conditions() {}

  /** Assets may be looked up only when the household has signed that they may. SRC_ZONGYANG_1. */
  static Guard<Situation> authorisationOnFile() {
    return unless(
        s -> s.recognition().stated(VillageAct.Authorisation.class).isPresent(),
        Refusal.guard("monitoring.recognition.authorisation-missing", "没有登记承诺授权书，不能开始信息比对。")
            .citing("SRC_ZONGYANG_1"));
  }

  static Guard<Situation> notYetPosted() {
    return unless(
        s -> s.recognition().stated(VillageAct.Publicity.class).isEmpty(),
        Refusal.guard("monitoring.recognition.already-posted", "公示已经张贴，请等公示期满。"));
  }

  /** Source: SRC_QINAN_1. */
  static Guard<Situation> noticePosted() {
    return unless(
        s -> s.recognition().stated(VillageAct.Publicity.class).isPresent(),
        Refusal.guard("monitoring.recognition.not-posted", "还没有登记张贴公示。").citing("SRC_QINAN_1"));
  }

  /** The last day of the notice is over. Source: SRC_QINAN_1. */
  static Guard<Situation> noticeLasted() {
    return s ->
        s.recognition()
            .stated(VillageAct.Publicity.class)
            .filter(notice -> !s.today().isAfter(notice.until()))
            .map(
                notice ->
                    Refusal.guard(
                            "monitoring.recognition.notice-too-short",
                            "公示到 " + notice.until() + " 为止，期满后的次日才能结束。")
                        .citing("SRC_QINAN_1"));
  }

  /** Nobody decides what he entered. */
  static Guard<Situation> notOwnWork() {
    return unless(
        s -> !s.recognition().workedOn(s.user().id()),
        Refusal.guard("monitoring.recognition.own-work", "经办过本案的人不能审核或审定，请换一位负责人。"));
  }

  static Guard<Situation> atTownLevel() {
    return unless(
        s -> s.user().appointment().area().length() > COUNTY_DIGITS,
        Refusal.guard("monitoring.recognition.town-level", "这一环节由苏木镇负责人办理。").citing("PLAN_2_4"));
  }

  static Guard<Situation> atCountyLevel() {
    return unless(
        s -> s.user().appointment().area().length() == COUNTY_DIGITS,
        Refusal.guard("monitoring.recognition.county-level", "这一环节由县级办理。").citing("PLAN_2_5"));
  }

  /** Aid was given first, so the procedure has to be completed. SRC_GREEN_1. */
  static Guard<Situation> completionNotForced() {
    return unless(
        s -> !s.recognition().isUrgent(),
        Refusal.guard("monitoring.recognition.must-complete", "已启用绿色通道先行帮扶，认定程序必须办完，不能撤回。")
            .citing("SRC_GREEN_1"));
  }

  static Guard<Situation> notYetUrgent() {
    return unless(
        s -> !s.recognition().isUrgent(),
        Refusal.guard("monitoring.recognition.already-urgent", "绿色通道已经启用。"));
  }

  private static Guard<Situation> unless(Predicate<Situation> holds, Refusal refusal) {
    return situation -> holds.test(situation) ? Optional.empty() : Optional.of(refusal);
  }
}
