package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Standards;

/** 失学辍学预警: a child of compulsory-school age is not at school. */
final class SchoolDropout implements WarningRule {

  @Override
  public String id() {
    return "school-dropout";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding assess(HouseholdFacts facts, Standards standards) {
    return judge(facts.school());
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        new HouseholdFacts.School(
            stored.fact("dropouts", Integer::valueOf),
            stored.names("who")
                ? stored.fact("who", text -> text)
                : HouseholdFacts.School.UNKNOWN.who()));
  }

  /**
   * Any child whom the enrolment data calls dropped out or suspected of it; sick leave and teaching
   * at home are school. Source: PLAN_3_7, PLAN_10_3.
   */
  private Finding judge(HouseholdFacts.School school) {
    var draft =
        Finding.about(id(), version(), "失学辍学预警")
            .cite("PLAN_3_7", "PLAN_10_3")
            .fact("dropouts", school.dropouts());
    if (school.who() instanceof Fact.Known<String> known) {
      draft.fact("who", known);
    }
    return draft
        .metWhen(() -> school.dropouts().value() > 0)
        .saying("家中有 {dropouts} 名义务教育阶段子女被报为辍学或疑似辍学：{who}", "义务教育阶段子女没有辍学");
  }
}
