package county.platform.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import county.platform.policy.Amount;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.PolicyBook;
import county.platform.policy.Result;
import county.platform.policy.Standard;
import county.platform.scope.Appointment;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import county.sample.SampleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SampleTest
class StandardsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 10, 8);

  @Autowired StandardsBook book;
  @Autowired StandardChangeService changes;
  @Autowired PolicyBook clauses;
  @Autowired BusinessClock clock;
  @Autowired JsonMapper json;

  private final CurrentUser clerk = user("xian");
  private final CurrentUser head = user("juzhang");

  @Test
  void anAmountNeedsASecondPersonWhoHasSeenWhomItTouches() {
    var area = village();
    var proposal = changes.propose(draft(area, "400", "2021-01-01"), clerk);
    var impact = changes.impact(proposal.id());
    assertThat(impact.lines())
        .extracting(StandardImpact.Line::before, StandardImpact.Line::after)
        .containsExactly(tuple(Outcome.NEEDS_REVIEW, Outcome.MET));

    refuses(
        changes.approve(proposal.id(), impact.digest(), Optional.empty(), clerk),
        "county.standard.second-person");
    refuses(
        changes.approve(proposal.id(), "unseen", Optional.empty(), head),
        "county.standard.impact-not-seen");
    assertThat(lookup(area, DAY)).isInstanceOf(Standard.NotEntered.class);

    assertThat(changes.approve(proposal.id(), impact.digest(), Optional.empty(), head).isDone())
        .isTrue();
    assertThat(lookup(area, DAY).money()).isEqualTo(Money.yuan(400));
    refuses(changes.reject(proposal.id(), "晚了", head), "county.standard.decided-already");
  }

  @Test
  void aCorrectionKeepsWhatWasKnownBefore() {
    var area = village();
    approve(draft(area, "400", "2021-01-01"));
    var earlier = clock.now();
    approve(draft(area, "300", "2021-06-01"));

    assertThat(lookup(area, DAY).money()).isEqualTo(Money.yuan(300));
    assertThat(lookup(area, LocalDate.of(2021, 5, 31)).money()).isEqualTo(Money.yuan(400));
    assertThat(book.all().knownAt(earlier).amount("monitoring-line", "ORDINARY", area, DAY).money())
        .isEqualTo(Money.yuan(400));
    assertThat(book.valid()).filteredOn(amount -> amount.area().equals(area)).hasSize(2);
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                changes.propose(
                    new Proposal.Draft(
                        "nothing",
                        "*",
                        "15",
                        new BigDecimal("-1"),
                        DAY,
                        Optional.of(DAY.minusDays(1)),
                        " ",
                        false,
                        "x"),
                    clerk))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat((List<?>) problem.members().get("errors")).hasSize(5));
  }

  @Test
  void sampleAmountsSayThatTheyAreSamples() {
    var limit = book.current().amount("medical-burden", "ORDINARY", "150822101211", DAY);
    assertThat(limit)
        .isInstanceOfSatisfying(Amount.class, amount -> assertThat(amount.sample()).isTrue());
    assertThat(book.current().amount("monitoring-line", "ORDINARY", "150822", DAY))
        .isInstanceOf(Standard.NotEntered.class);
  }

  @Test
  void aStoredFindingIsReadBackAsItWas() {
    var finding =
        Finding.about("medical-burden", 1, "医疗支出预警")
            .cite("PLAN_2_3")
            .amount(book.current().amount("medical-burden", "ORDINARY", "150822101211", DAY))
            .metWhen(() -> true)
            .saying("预警线 {limit} 元");
    var written = json.writeValueAsString(finding);

    assertThat(written).contains("\"value\":\"20000.00\"");
    assertThat(json.readValue(written, Finding.class)).isEqualTo(finding);
  }

  @Test
  void theBookHoldsThePlan() {
    assertThat(clauses.find("PLAN_2_3").orElseThrow().document()).contains("磴党发〔2021〕34号");
  }

  private void approve(Proposal.Draft draft) {
    var proposal = changes.propose(draft, clerk);
    var done =
        changes.approve(
            proposal.id(), changes.impact(proposal.id()).digest(), Optional.empty(), head);
    assertThat(done.isDone()).isTrue();
  }

  private Standard lookup(String area, LocalDate day) {
    return book.current().amount("monitoring-line", "ORDINARY", area, day);
  }

  private static void refuses(Result<?> result, String code) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> assertThat(refused.refusals().toString()).contains(code));
  }

  private static Proposal.Draft draft(String area, String yuan, String from) {
    return new Proposal.Draft(
        "monitoring-line",
        "*",
        area,
        new BigDecimal(yuan),
        LocalDate.parse(from),
        Optional.empty(),
        "示例文号",
        true,
        "试用");
  }

  private static String village() {
    return "150822" + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000));
  }

  private static CurrentUser user(String id) {
    return new CurrentUser(
        id,
        id,
        new Appointment("a", "county", "150822", "rural-revitalization"),
        Set.of(),
        Optional.empty());
  }
}
