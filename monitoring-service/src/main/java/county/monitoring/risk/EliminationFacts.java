package county.monitoring.risk;

import county.platform.policy.Amount;
import county.platform.policy.Fact;
import county.platform.policy.Money;
import county.platform.policy.Standard;
import county.platform.policy.Standards;
import java.time.LocalDate;

/**
 * What is known about a monitored household whose risk is said to be gone.
 *
 * @param household the same that warnings look at, on the day of the check
 * @param standing since when and for what it is monitored, and what was done
 * @param snapshot the second collection of income and guarantees (风险消除后)
 */
public record EliminationFacts(HouseholdFacts household, Standing standing, Snapshot snapshot) {

  private static final String TOWN = "苏木镇";

  /**
   * @param recognisedOn the county's decision, or 识别监测时间 of the national register
   * @param risks recognised ones by their labels, joined as {@link Labels} does
   * @param measures kinds of measures in place by their labels
   * @param openClues clues about the household or its members that wait for somebody
   */
  public record Standing(
      Fact<LocalDate> recognisedOn,
      Fact<String> risks,
      Fact<String> measures,
      Fact<Integer> openClues) {}

  /**
   * @param method how the risk went away
   * @param risksLeft recognised risks that are not gone yet, by their labels
   * @param lowestPerCapita lowest per-capita net income of all statements from one that is half a
   *     year old up to this one
   * @param spendingLeft whether large medical or school spending is still unsolved
   */
  public record Snapshot(
      Fact<EliminationMethod> method,
      Fact<String> risksLeft,
      Fact<Money> net,
      Fact<Integer> persons,
      Fact<Money> lowestPerCapita,
      Fact<Money> outOfPocket,
      Fact<Boolean> spendingLeft,
      Fact<Boolean> houseDamaged,
      Fact<Boolean> waterDamaged,
      Fact<Boolean> dropout,
      Fact<Boolean> uninsured) {

    public static final Snapshot NOT_TAKEN =
        new Snapshot(
            Fact.missing("风险消除方式", TOWN),
            Fact.missing("尚未消除的风险", TOWN),
            Fact.missing("风险消除后家庭纯收入", TOWN),
            Fact.missing("风险消除时家庭人口", TOWN),
            Fact.missing("半年来最低人均纯收入", TOWN),
            Fact.missing("风险消除后合规自付支出", TOWN),
            Fact.missing("大额刚性支出是否未解决", TOWN),
            Fact.missing("风险消除后是否住房损毁", TOWN),
            Fact.missing("风险消除后是否饮水设施损毁", TOWN),
            Fact.missing("风险消除后是否失学辍学", TOWN),
            Fact.missing("风险消除后是否有成员未参保", TOWN));
  }

  /**
   * The monitoring line that was set for the year of the check, or for a term that includes it. One
   * that merely goes on from an earlier year is not this year's.
   */
  Standard lineOfTheYear(Standards standards) {
    int year = household.asOf().getYear();
    return switch (household.monitoringLine(standards)) {
      case Amount line when line.validFrom().getYear() < year && line.validTo().isEmpty() ->
          new Standard.NotEntered(
              line.key(), year + "年" + line.label(), standards.definition(line.key()).owedBy());
      case Standard line -> line;
    };
  }
}
