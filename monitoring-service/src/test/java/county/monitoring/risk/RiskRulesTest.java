package county.monitoring.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.crypto.Sm3;
import county.platform.policy.Amount;
import county.platform.policy.Assessment;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Source;
import county.platform.policy.Standards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskRulesTest {

  private static final Instant RECORDED = Instant.parse("2021-11-05T02:00:00Z");

  @Test
  void theLimitGoesByTheKindOfHousehold_PLAN_2_3() {
    var spent = household(HouseholdKind.ORDINARY).with(spent("8000", "8000"));

    assertThat(outcomes(spent)).startsWith(Outcome.NOT_MET, Outcome.NOT_MET);
    assertThat(outcomes(spent.whileMonitored(true))).startsWith(Outcome.MET, Outcome.MET);
    assertThat(outcomes(household(HouseholdKind.OUT_OF_POVERTY).with(spent("8000", "8000"))))
        .startsWith(Outcome.MET, Outcome.NOT_MET);
  }

  @Test
  void aHouseholdOfWhichNothingIsKnownIsNeverJudged_PLAN_10_3() {
    assertThat(outcomes(household(HouseholdKind.ORDINARY)))
        .containsOnly(Outcome.NEEDS_REVIEW)
        .hasSize(6);
  }

  @Test
  void everyTamperedRecordIsFound() {
    var honest =
        Assessment.of(
            "h1",
            Example.DAY,
            RiskRules.assess(
                household(HouseholdKind.ORDINARY).with(spent("30000", "1")), STANDARDS),
            Sm3::hex);
    assertThat(RiskRules.BOOK.difference(honest, Sm3::hex)).isEmpty();

    var changed = new ArrayList<>(honest.findings());
    changed.set(0, withOutcome(changed.getFirst(), Outcome.NOT_MET));
    assertThat(
            RiskRules.BOOK.difference(
                new Assessment("h1", Example.DAY, changed, honest.hash()), Sm3::hex))
        .contains("记录与摘要不符");
    assertThat(
            RiskRules.BOOK.difference(
                Assessment.of("h1", Example.DAY, changed, Sm3::hex), Sm3::hex))
        .hasValueSatisfying(said -> assertThat(said).contains("medical-burden", "MET"));
  }

  @Test
  void aRecordOfARuleThatIsGoneOrThatLacksAFactIsADifference() {
    var finding =
        RiskRules.assess(household(HouseholdKind.ORDINARY).with(spent("30000", "1")), STANDARDS)
            .getFirst();
    var unknownVersion =
        new Finding(
            finding.rule(),
            finding.ruleLabel(),
            99,
            finding.outcome(),
            finding.sentence(),
            finding.clauses(),
            finding.facts(),
            finding.amounts(),
            finding.missing());
    var withoutFact =
        new Finding(
            finding.rule(),
            finding.ruleLabel(),
            1,
            finding.outcome(),
            finding.sentence(),
            finding.clauses(),
            List.of(),
            finding.amounts(),
            finding.missing());

    assertThat(difference(unknownVersion)).hasValueSatisfying(s -> assertThat(s).contains("第99版"));
    assertThat(difference(withoutFact)).hasValueSatisfying(s -> assertThat(s).contains("不全"));
  }

  @Test
  void whatWouldClearAWarningIsSaid() {
    var warned = household(HouseholdKind.ORDINARY).with(spent("30000", "12000"));
    var findings = RiskRules.assess(warned, STANDARDS);

    assertThat(Clearing.of(findings.get(0))).contains("近12个月合规自付降到 20000.00 元以下时解除，还差 10000.01 元");
    assertThat(Clearing.of(findings.get(1)))
        .hasValueSatisfying(s -> assertThat(s).contains("10000.00"));
    assertThat(Clearing.of(findings.get(2))).as("not judged").isEmpty();
  }

  @Test
  void aRecognitionBeyondWhatIsKnownWantsAReason_SRC_DAYAO_1() {
    var facts =
        household(HouseholdKind.OUT_OF_POVERTY)
            .with(
                new HouseholdFacts.Living(
                    known("住房", false), known("饮水", false), Fact.missing("突发事件", "苏木镇")));
    var findings =
        RecognitionChecks.check(Category.UNSTABLE, Set.of(Risk.SCHOOLING), facts, STANDARDS);

    assertThat(RecognitionChecks.wantsReason(findings)).isTrue();
    assertThat(findings.stream().filter(RecognitionChecks::speaksAgainst).map(Finding::rule))
        .containsExactly("category-income");
  }

  @Test
  void aRiskThatTheDataContradictIsFlagged_SRC_AUDIT_1() {
    var nobodyDisabled =
        household(HouseholdKind.ORDINARY)
            .with(
                new HouseholdFacts.People(
                    known("家庭人口", 3),
                    known("患病人数", 0),
                    known("残疾人数", 0),
                    known("劳动力人数", 2),
                    known("务工人数", 0)));
    var findings =
        RecognitionChecks.check(
            Category.MARGINAL, Set.of(Risk.DISABILITY), nobodyDisabled, STANDARDS);

    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("risk-disability"))
        .singleElement()
        .matches(Finding::isMet)
        .matches(RecognitionChecks::speaksAgainst)
        .matches(finding -> finding.sentence().equals("选了“因残”，但户内没有残疾人"));
  }

  @Test
  void aHouseholdWithoutPersonsIsNoHousehold() {
    assertThatThrownBy(
            () ->
                new HouseholdFacts.People(
                    known("家庭人口", 0),
                    Fact.missing("", ""),
                    Fact.missing("", ""),
                    Fact.missing("", ""),
                    Fact.missing("", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<String> difference(Finding finding) {
    return RiskRules.BOOK.difference(
        Assessment.of("h1", Example.DAY, List.of(finding), Sm3::hex), Sm3::hex);
  }

  private static Finding withOutcome(Finding finding, Outcome outcome) {
    return new Finding(
        finding.rule(),
        finding.ruleLabel(),
        finding.version(),
        outcome,
        finding.sentence(),
        finding.clauses(),
        finding.facts(),
        finding.amounts(),
        finding.missing());
  }

  private static List<Outcome> outcomes(HouseholdFacts facts) {
    return RiskRules.assess(facts, STANDARDS).stream().map(Finding::outcome).toList();
  }

  private static HouseholdFacts household(HouseholdKind kind) {
    return HouseholdFacts.unknown("h1", kind, Example.AREA, Example.DAY);
  }

  private static HouseholdFacts.Medical spent(String all, String stay) {
    return new HouseholdFacts.Medical(
        known("近12个月合规自付", Money.parse(all)), known("近12个月单次住院最高合规自付", Money.parse(stay)));
  }

  private static <T> Fact<T> known(String label, T value) {
    return Fact.known(label, value, new Source("医保局", "YB-1", 7), Example.DAY, RECORDED);
  }

  private static final Standards STANDARDS =
      Standards.of(
          List.of(
              new Standards.Definition("medical-burden", "医疗支出预警线", Amount.Unit.YUAN, "乡村振兴局"),
              new Standards.Definition("single-stay", "单次住院预警线", Amount.Unit.YUAN, "乡村振兴局"),
              new Standards.Definition("monitoring-line", "监测范围", Amount.Unit.YUAN, "乡村振兴局")),
          List.of(
              amount("medical-burden", "OUT_OF_POVERTY", "5000"),
              amount("medical-burden", "MONITORED", "5000"),
              amount("medical-burden", "ORDINARY", "20000"),
              amount("single-stay", "MONITORED", "6000"),
              amount("single-stay", "*", "10000")));

  private static Amount amount(String key, String kind, String yuan) {
    return new Amount(
        key,
        key,
        new BigDecimal(yuan),
        Amount.Unit.YUAN,
        kind,
        "150822",
        LocalDate.parse("2021-01-01"),
        Optional.empty(),
        Instant.parse("2021-01-01T00:00:00Z"),
        Optional.empty(),
        "示例",
        true);
  }
}
