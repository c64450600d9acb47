package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Rule;

/**
 * 风险与户档矛盾: a risk that the household's own data contradicts. MET means that they contradict each
 * other and a reason is wanted. Source: SRC_AUDIT_1.
 */
abstract sealed class RiskContradiction implements Rule {

  private static final String CLAUSE = "SRC_AUDIT_1";

  /** Checks a set of chosen risks against the facts. */
  abstract Finding check(HouseholdFacts facts);

  @Override
  public int version() {
    return 1;
  }

  /** 因病, but nobody is ill or nothing was spent. */
  static final class Illness extends RiskContradiction {
    @Override
    public String id() {
      return "risk-illness";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.people().ill(), facts.medical().outOfPocket12m());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("ill", Integer::valueOf), stored.fact("outOfPocket12m", Money::parse));
    }

    private Finding judge(Fact<Integer> ill, Fact<Money> spent) {
      return Finding.about(id(), version(), "因病与户档")
          .cite(CLAUSE)
          .fact("ill", ill)
          .fact("outOfPocket12m", spent)
          .metWhen(() -> ill.value() == 0 || spent.value().equals(Money.ZERO))
          .saying(
              "选了“因病”，但患病人数 {ill}、近12个月合规自付 {outOfPocket12m} 元",
              "“因病”与户档相符：患病人数 {ill}，近12个月合规自付 {outOfPocket12m} 元");
    }
  }

  /** 因残, but nobody is disabled. */
  static final class Disability extends RiskContradiction {
    @Override
    public String id() {
      return "risk-disability";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.people().disabled());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("disabled", Integer::valueOf));
    }

    private Finding judge(Fact<Integer> disabled) {
      return Finding.about(id(), version(), "因残与户档")
          .cite(CLAUSE)
          .fact("disabled", disabled)
          .metWhen(count -> count == 0)
          .saying("选了“因残”，但户内没有残疾人", "“因残”与户档相符：残疾人数 {disabled}");
    }
  }

  /** 因务工就业不稳, but nobody is able to work. */
  static final class UnstableWork extends RiskContradiction {
    @Override
    public String id() {
      return "risk-unstable-work";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.people().labourers());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("labourers", Integer::valueOf));
    }

    private Finding judge(Fact<Integer> labourers) {
      return Finding.about(id(), version(), "因务工就业不稳与户档")
          .cite(CLAUSE)
          .fact("labourers", labourers)
          .metWhen(count -> count == 0)
          .saying("选了“因务工就业不稳”，但户内没有劳动力", "“因务工就业不稳”与户档相符：劳动力 {labourers} 人");
    }
  }

  /** 缺劳动力, but more than a quarter of the household can work. */
  static final class LackOfLabour extends RiskContradiction {
    @Override
    public String id() {
      return "risk-lack-of-labour";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.people().labourers(), facts.people().persons());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(
          stored.fact("labourers", Integer::valueOf), stored.fact("persons", Integer::valueOf));
    }

    private Finding judge(Fact<Integer> labourers, Fact<Integer> persons) {
      return Finding.about(id(), version(), "缺劳动力与户档")
          .cite(CLAUSE)
          .fact("labourers", labourers)
          .fact("persons", persons)
          .metWhen(() -> labourers.value() * 4 > persons.value())
          .saying(
              "选了“缺劳动力”，但 {persons} 人中有劳动力 {labourers} 人，超过四分之一",
              "“缺劳动力”与户档相符：{persons} 人中劳动力 {labourers} 人");
    }
  }

  /** The house is not safe, but 因安全住房 was not chosen. */
  static final class HousingOmitted extends RiskContradiction {
    @Override
    public String id() {
      return "risk-housing-omitted";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.living().unsafeHouse());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("unsafeHouse", Boolean::valueOf));
    }

    private Finding judge(Fact<Boolean> unsafe) {
      return Finding.about(id(), version(), "住房问题未列为风险")
          .cite(CLAUSE)
          .fact("unsafeHouse", unsafe)
          .metWhen(value -> value)
          .saying("户档记录住房不安全，但没有选“因安全住房”", "户档没有住房安全问题");
    }
  }

  /** The water is not safe, but 因安全饮水 was not chosen. */
  static final class WaterOmitted extends RiskContradiction {
    @Override
    public String id() {
      return "risk-water-omitted";
    }

    @Override
    Finding check(HouseholdFacts facts) {
      return judge(facts.living().unsafeWater());
    }

    @Override
    public Finding derive(Finding stored) {
      return judge(stored.fact("unsafeWater", Boolean::valueOf));
    }

    private Finding judge(Fact<Boolean> unsafe) {
      return Finding.about(id(), version(), "饮水问题未列为风险")
          .cite(CLAUSE)
          .fact("unsafeWater", unsafe)
          .metWhen(value -> value)
          .saying("户档记录饮水不安全，但没有选“因安全饮水”", "户档没有饮水安全问题");
    }
  }
}
