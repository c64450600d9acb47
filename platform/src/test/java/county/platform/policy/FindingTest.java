package county.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.crypto.Sm3;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final LocalDate DAY = LocalDate.of(2021, 10, 31);
  private static final Instant RECORDED = Instant.parse("2021-11-05T02:00:00Z");

  @Test
  void anAmountReachedIsMetAndSaysSo() {
    var finding = medical(spent("20000"), limit("20000"));

    assertThat(finding.outcome()).isEqualTo(Outcome.MET);
    assertThat(finding.sentence()).isEqualTo("近12个月合规自付 20000.00 元，达到或超过预警线 20000.00 元");
    assertThat(finding.clauses()).containsExactly("PLAN_2_3", "PLAN_10_3");
    assertThat(finding.facts().getFirst().source()).contains(new Source("医保局", "YB-1", 7));
  }

  @Test
  void anAmountNotReachedIsNotMet() {
    var finding = medical(spent("19999.99"), limit("20000"));

    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(finding.sentence()).contains("未达到").contains("19999.99").contains("20000.00元");
  }

  @Test
  void aMissingFactNeedsReviewAndNamesWhoOwesIt() {
    var finding = medical(Fact.missing("近12个月合规自付", "医保局"), limit("20000"));

    assertThat(finding.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(finding.missing())
        .containsExactly(new MissingFact("outOfPocket12m", "近12个月合规自付", "医保局"));
    assertThat(finding.sentence()).contains("近12个月合规自付（应由医保局提供）");
  }

  @Test
  void anAmountThatNobodyEnteredNeedsReview() {
    var finding =
        medical(spent("20000"), new Standard.NotEntered("medical-burden", "医疗支出预警线", "乡村振兴局"));

    assertThat(finding.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(finding.missing().getFirst().owedBy()).isEqualTo("乡村振兴局");
  }

  @Test
  void aFindingIsDerivedAgainFromItsOwnRecord() {
    for (var finding :
        List.of(
            medical(spent("20000"), limit("20000")),
            medical(Fact.missing("近12个月合规自付", "医保局"), limit("20000")))) {
      var again =
          medical(finding.fact("outOfPocket12m", Money::parse), finding.amount("medical-burden"));

      assertThat(again).isEqualTo(finding);
    }
  }

  @Test
  void anAssessmentIsIntactUntilAnythingChanges() {
    var finding = medical(spent("20000"), limit("20000"));
    var assessment = Assessment.of("h1", DAY, List.of(finding), Sm3::hex);

    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    assertThat(assessment.isIntact(Sm3::hex)).isTrue();
    assertThat(
            new Assessment("h1", DAY.plusDays(1), List.of(finding), assessment.hash())
                .isIntact(Sm3::hex))
        .isFalse();
    assertThat(
            Assessment.of("h1", DAY, List.of(medical(spent("20000.01"), limit("20000"))), Sm3::hex)
                .hash())
        .isNotEqualTo(assessment.hash());
  }

  @Test
  void theNarrowestAmountInForceAndKnownWins() {
    var county = amount("*", "150822", "20000", "2021-01-01", "2021-11-01T00:00:00Z");
    var ordinary = amount("ORDINARY", "150822", "15000", "2021-01-01", "2021-11-01T00:00:00Z");
    var town = amount("*", "150822101", "12000", "2021-06-01", "2021-12-01T00:00:00Z");
    var standards = Standards.of(List.of(DEFINITION), List.of(county, ordinary, town));
    var village = "150822101211";

    assertThat(standards.amount("medical-burden", "OTHER", "150822102000", DAY)).isEqualTo(county);
    assertThat(standards.amount("medical-burden", "ORDINARY", "150822102000", DAY))
        .isEqualTo(ordinary);
    assertThat(standards.amount("medical-burden", "ORDINARY", village, DAY)).isEqualTo(town);
    var earlier = standards.knownAt(Instant.parse("2021-11-15T00:00:00Z"));
    assertThat(earlier.amount("medical-burden", "ORDINARY", village, DAY)).isEqualTo(ordinary);
    assertThat(standards.amount("medical-burden", "OTHER", village, LocalDate.of(2020, 12, 31)))
        .isInstanceOf(Standard.NotEntered.class);
  }

  @Test
  void moneyIsExact() {
    assertThat(Money.parse("20,000.5")).hasToString("20000.50");
    assertThat(Money.yuan(100).dividedBy(3)).hasToString("33.33");
    assertThatThrownBy(() -> Money.parse("0.001")).isInstanceOf(ArithmeticException.class);
  }

  private static final Standards.Definition DEFINITION =
      new Standards.Definition("medical-burden", "医疗支出预警线", Amount.Unit.YUAN, "乡村振兴局");

  private static Finding medical(Fact<Money> spent, Standard limit) {
    return Finding.about("medical-burden", 2, "医疗支出预警")
        .cite("PLAN_2_3", "PLAN_10_3")
        .fact("outOfPocket12m", spent)
        .amount(limit)
        .metWhen((sum, max) -> sum.isAtLeast(max))
        .saying("近12个月合规自付 {outOfPocket12m} 元，达到或超过预警线 {limit} 元");
  }

  private static Fact<Money> spent(String yuan) {
    return Fact.known("近12个月合规自付", Money.parse(yuan), new Source("医保局", "YB-1", 7), DAY, RECORDED);
  }

  private static Amount limit(String yuan) {
    return amount("*", "150822", yuan, "2021-01-01", "2021-01-01T00:00:00Z");
  }

  private static Amount amount(String kind, String area, String yuan, String from, String known) {
    return new Amount(
        "medical-burden",
        "医疗支出预警线",
        new BigDecimal(yuan),
        Amount.Unit.YUAN,
        kind,
        area,
        LocalDate.parse(from),
        Optional.empty(),
        Instant.parse(known),
        Optional.empty(),
        "示例",
        true);
  }
}
