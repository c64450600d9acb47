package county.monitoring.procedure;

import county.platform.policy.Guard;
import county.platform.policy.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions that both matters put to steps, each with the sentence that says why not. */
public final class Conditions {

  private static final int COUNTY_DIGITS = 6;

  private Conditions() {}

  /** Assets may be looked up only when the household has signed that they may. SRC_ZONGYANG_1. */
  public static Guard<Situation> authorisationOnFile() {
    return unless(
        s -> s.procedure().isAuthorised(),
        s -> s.refusal("authorisation-missing", "没有登记承诺授权书，不能开始信息比对。").citing("SRC_ZONGYANG_1"));
  }

  public static Guard<Situation> notYetPosted() {
    return unless(
        s -> s.procedure().stated(VillageAct.Publicity.class).isEmpty(),
        s -> s.refusal("already-posted", "公示已经张贴，请等公示期满。"));
  }

  /** Source: SRC_QINAN_1. */
  public static Guard<Situation> noticePosted() {
    return unless(
        s -> s.procedure().stated(VillageAct.Publicity.class).isPresent(),
        s -> s.refusal("not-posted", "还没有登记张贴公示。").citing("SRC_QINAN_1"));
  }

  /** The last day of the notice is over. Source: SRC_QINAN_1. */
  public static Guard<Situation> noticeLasted() {
    return s ->
        s.procedure()
            .stated(VillageAct.Publicity.class)
            .filter(notice -> !s.today().isAfter(notice.until()))
            .map(
                notice ->
                    s.refusal("notice-too-short", "公示到 " + notice.until() + " 为止，期满后的次日才能结束。")
                        .citing("SRC_QINAN_1"));
  }

  /** Nobody decides what he entered. */
  public static Guard<Situation> notOwnWork() {
    return unless(
        s -> !s.procedure().workedOn(s.user().id()),
        s -> s.refusal("own-work", "经办过本案的人不能审核或审定，请换一位负责人。"));
  }

  public static Guard<Situation> atTownLevel() {
    return unless(
        s -> s.user().appointment().area().length() > COUNTY_DIGITS,
        s -> s.refusal("town-level", "这一环节由苏木镇负责人办理。").citing("PLAN_2_4"));
  }

  public static Guard<Situation> atCountyLevel() {
    return unless(
        s -> s.user().appointment().area().length() == COUNTY_DIGITS,
        s -> s.refusal("county-level", "这一环节由县级办理。").citing("PLAN_2_5"));
  }

  /** A condition, and what is said when it does not hold. */
  public static Guard<Situation> unless(
      Predicate<Situation> holds, Function<Situation, Refusal> refusal) {
    return s -> holds.test(s) ? Optional.empty() : Optional.of(refusal.apply(s));
  }
}
