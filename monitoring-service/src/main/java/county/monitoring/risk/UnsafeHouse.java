package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Standards;

/** 住房安全预警: the only home is dangerous, or there is none. */
final class UnsafeHouse implements WarningRule {

  @Override
  public String id() {
    return "unsafe-house";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(facts.living().unsafeHouse(), facts.house().grade());
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        stored.fact("unsafeHouse", Boolean::valueOf),
        stored.names("grade")
            ? stored.fact("grade", text -> text)
            : HouseholdFacts.House.UNKNOWN.grade());
  }

  /**
   * The newest statement calls the only home C or D (JGJ 125-2016), or says that there is none.
   * Source: PLAN_3_11, PLAN_10_3.
   */
  private Finding judge(Fact<Boolean> unsafe, Fact<String> grade) {
    var draft =
        Finding.about(id(), version(), "住房安全预警")
            .cite("PLAN_3_11", "PLAN_10_3")
            .fact("unsafeHouse", unsafe);
    if (grade instanceof Fact.Known<String> known) {
      draft.fact("grade", known);
      return draft.metWhen(unsafe::value).saying("唯一住房鉴定为 {grade}，不能保证住房安全", "住房鉴定为 {grade}，住房安全");
    }
    return draft.metWhen(unsafe::value).saying("登记为危房户，没有住建局的鉴定等级", "登记的住房安全");
  }
}
