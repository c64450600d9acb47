package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Outcome;
import county.platform.policy.Rule;
import county.platform.policy.Standards;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What speaks for or against a proposed recognition: whether category, kind, income and event fit
 * each other, and whether the risks fit the household's data. The system computes and flags, people
 * decide (SRC_DAYAO_1).
 */
public final class RecognitionChecks {

  static final CategoryKind KIND = new CategoryKind();
  static final CategoryIncome INCOME = new CategoryIncome();
  static final SuddenEvent EVENT = new SuddenEvent();
  private static final Map<Risk, RiskContradiction> WHEN_CHOSEN =
      Map.of(
          Risk.ILLNESS, new RiskContradiction.Illness(),
          Risk.DISABILITY, new RiskContradiction.Disability(),
          Risk.UNSTABLE_WORK, new RiskContradiction.UnstableWork(),
          Risk.LACK_OF_LABOUR, new RiskContradiction.LackOfLabour());
  private static final Map<Risk, RiskContradiction> WHEN_OMITTED =
      Map.of(
          Risk.HOUSING, new RiskContradiction.HousingOmitted(),
          Risk.WATER, new RiskContradiction.WaterOmitted());

  private RecognitionChecks() {}

  /**
   * All findings on a proposal, in a fixed order.
   *
   * @param risks one to five
   */
  public static List<Finding> check(
      Category category, Set<Risk> risks, HouseholdFacts facts, Standards standards) {
    var chosen = stated("监测对象类别", category, facts);
    var findings = new ArrayList<Finding>();
    findings.add(KIND.judge(chosen, stated("户类型", facts.kind(), facts)));
    findings.add(
        INCOME.judge(
            chosen,
            facts.income().net(),
            facts.people().persons(),
            facts.monitoringLine(standards)));
    if (category == Category.SUDDEN) {
      findings.add(EVENT.judge(facts.living().suddenEvent()));
    }
    for (var risk : Risk.values()) {
      var rule = (risks.contains(risk) ? WHEN_CHOSEN : WHEN_OMITTED).get(risk);
      if (rule != null) {
        findings.add(rule.check(facts));
      }
    }
    return List.copyOf(findings);
  }

  /** Whether a decision to recognise goes against a finding, or beyond what is known. */
  public static boolean wantsReason(List<Finding> findings) {
    return findings.stream().anyMatch(RecognitionChecks::speaksAgainst);
  }

  /** A contradiction that is met, a consistency that is not, or either that cannot be judged. */
  public static boolean speaksAgainst(Finding finding) {
    var wanted = finding.rule().startsWith("risk-") ? Outcome.NOT_MET : Outcome.MET;
    return finding.outcome() != wanted;
  }

  static Stream<Rule> rules() {
    return Stream.of(
            Stream.<Rule>of(KIND, INCOME, EVENT),
            WHEN_CHOSEN.values().stream(),
            WHEN_OMITTED.values().stream())
        .flatMap(rules -> rules);
  }

  private static <T> Fact<T> stated(String label, T value, HouseholdFacts facts) {
    return new Fact.Known<>(
        label,
        value,
        Optional.empty(),
        facts.asOf(),
        facts.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
