package county.monitoring.assessment;

import static county.monitoring.Registry.XINDI;
import static org.assertj.core.api.Assertions.assertThat;

import county.monitoring.Registry;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.HouseholdKind;
import county.monitoring.risk.RiskRules;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Outcome;
import county.platform.policy.Source;
import county.platform.scope.SystemScope;
import county.platform.standards.StandardsBook;
import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import county.platform.testing.TestStack;
import county.platform.time.BusinessClock;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CountyTest
class AssessmentTest {

  private static final String VERIFICATION = "/api/monitoring/v1/assessments/verification";

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired Assessments assessments;
  @Autowired FactsReader facts;
  @Autowired StandardsBook standards;
  @Autowired SystemScope system;
  @Autowired BusinessClock clock;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void anAssessmentIsStoredWholeOnceAndThenConfirmed() {
    var household = registry.household(XINDI, "司马一", HouseholdKind.OUT_OF_POVERTY).household();

    var first = stored(household, "6000");
    var same = stored(household, "7000");
    var other = stored(household, "100");

    assertThat(first.changed()).isTrue();
    assertThat(same.changed()).as("the same outcomes").isFalse();
    assertThat(same.assessment()).isEqualTo(first.assessment());
    assertThat(other.changed()).isTrue();
    assertThat(inSystem(() -> assessments.latest(household)).orElseThrow().outcome())
        .isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(inSystem(() -> assessments.find(first.assessment())).orElseThrow().findings())
        .first()
        .matches(Finding::isMet)
        .matches(finding -> finding.sentence().contains("6000.00"))
        .matches(finding -> finding.amounts().getFirst().sample());
  }

  @Test
  void theVerifierDerivesEveryRecordAgainAndFindsTheOneThatWasChanged() throws SQLException {
    var household = registry.household(XINDI, "司马二", HouseholdKind.OUT_OF_POVERTY).household();
    var id = stored(household, "6000").assessment();
    var auditor = ApiClient.at(port).as("auditor", "150822");

    var before = auditor.post(VERIFICATION).json();
    assertThat(before.at("/checked").asInt()).isPositive();
    assertThat(before.at("/different").asInt()).isZero();

    edit(id, "达到或超过", "没有超过");
    var after = auditor.post(VERIFICATION).json();
    assertThat(after.at("/different").asInt()).isEqualTo(1);
    assertThat(after.at("/first/0/assessment").asString()).isEqualTo(id.toString());
    assertThat(after.at("/first/0/what").asString()).isEqualTo("记录与摘要不符");
    edit(id, "没有超过", "达到或超过");
  }

  @Test
  void whoSeesNoHouseholdsMayStillVerifyAndOthersMayNot() {
    assertThat(ApiClient.at(port).as("auditadmin", "").post(VERIFICATION).status()).isEqualTo(200);
    assertThat(ApiClient.at(port).as("county", "150822").post(VERIFICATION).status())
        .isEqualTo(403);
  }

  @Test
  void whatTheRegistryDoesNotKnowIsMissingAndNotZero() {
    var household = registry.household(XINDI, "司马三", HouseholdKind.ORDINARY).household();

    var known = inSystem(() -> facts.read(List.of(household), clock.today())).getFirst();

    assertThat(known.kind()).isEqualTo(HouseholdKind.ORDINARY);
    assertThat(known.people().persons().value()).isEqualTo(1);
    assertThat(known.people().ill()).isInstanceOf(Fact.Missing.class);
    assertThat(known.income().net()).isInstanceOf(Fact.Missing.class);
    assertThat(known.medical().outOfPocket12m()).isInstanceOf(Fact.Missing.class);
    assertThat(known.living().unsafeHouse()).isInstanceOf(Fact.Missing.class);
  }

  private Assessments.Held stored(UUID household, String spent) {
    return inSystem(
        () -> {
          var sum =
              Fact.known(
                  "近12个月合规自付",
                  Money.parse(spent),
                  new Source("医保局", "YB|1", 7),
                  clock.today(),
                  clock.now());
          var known =
              facts
                  .read(List.of(household), clock.today())
                  .getFirst()
                  .with(new HouseholdFacts.Medical(sum, sum));
          var findings = RiskRules.assess(known, standards.current());
          return assessments
              .store(List.of(new Assessed(household, XINDI, clock.today(), findings)))
              .getFirst();
        });
  }

  private <T> T inSystem(Supplier<T> work) {
    return system.call(
        "test", () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private static void edit(UUID id, String from, String to) throws SQLException {
    try (var database = TestStack.connect("monitoring", "postgres");
        var statement =
            database.prepareStatement(
                "update assessment set record = replace(record, ?, ?) where id = ?")) {
      statement.setString(1, from);
      statement.setString(2, to);
      statement.setObject(3, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
