package county.monitoring.elimination;

import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.FactsReader;
import county.monitoring.assessment.Shown;
import county.monitoring.procedure.Kept;
import county.monitoring.risk.EliminationChecks;
import county.monitoring.risk.EliminationFacts;
import county.monitoring.risk.HouseholdFacts;
import county.platform.casework.Stated;
import county.platform.finding.FindingView;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the conditions of elimination say today, on fresh facts; kept whole when a step asks. */
@Component
class EliminationFindings {

  private final FactsReader facts;
  private final Standing standing;
  private final Snapshots snapshots;
  private final StandardsBook standards;
  private final Assessments assessments;
  private final BusinessClock clock;

  EliminationFindings(
      FactsReader facts,
      Standing standing,
      Snapshots snapshots,
      StandardsBook standards,
      Assessments assessments,
      BusinessClock clock) {
    this.facts = facts;
    this.standing = standing;
    this.snapshots = snapshots;
    this.standards = standards;
    this.assessments = assessments;
    this.clock = clock;
  }

  /** Of a household that nobody has visited again yet. */
  List<Finding> of(UUID household) {
    return check(household, EliminationFacts.Snapshot.NOT_TAKEN);
  }

  /** Of a case, kept. */
  Kept keep(Elimination elimination) {
    var findings = check(elimination.householdId(), collected(elimination));
    var doubts =
        findings.stream().filter(EliminationChecks::leavesDoubt).map(Finding::sentence).toList();
    return new Kept(
        keep(elimination.householdId(), elimination.area(), findings), findings, doubts);
  }

  UUID keep(UUID household, String area, List<Finding> findings) {
    return assessments.keep(new Assessed(household, area, clock.today(), findings));
  }

  /** What was kept, as the desk shows it. */
  List<FindingView> view(UUID assessment) {
    return assessments.find(assessment).stream()
        .flatMap(found -> found.findings().stream())
        .map(Shown::view)
        .toList();
  }

  private List<Finding> check(UUID household, EliminationFacts.Snapshot snapshot) {
    return EliminationChecks.check(
        new EliminationFacts(known(household), standing.of(household), snapshot),
        standards.current());
  }

  /**
   * @throws Problem 404 when there is none in the caller's scope
   */
  HouseholdFacts known(UUID household) {
    return facts.read(List.of(household), clock.today()).stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private EliminationFacts.Snapshot collected(Elimination elimination) {
    return elimination
        .statements()
        .statedBy(EliminationAct.Verification.class)
        .flatMap(stated -> collected(elimination, stated))
        .orElse(EliminationFacts.Snapshot.NOT_TAKEN);
  }

  private Optional<EliminationFacts.Snapshot> collected(Elimination elimination, Stated<?> stated) {
    var found = (EliminationAct.Verification) stated.act();
    return snapshots
        .find(found.snapshot())
        .map(
            taken ->
                new Collected(taken.takenOn(), stated.at())
                    .facts(found, taken, standing.lowestPerCapita(elimination.householdId())));
  }

  /** Answers of one collection, each under the label of the fact that was missing before. */
  private record Collected(LocalDate on, Instant at) {

    EliminationFacts.Snapshot facts(
        EliminationAct.Verification found, Snapshot taken, Fact<Money> low) {
      var unknown = EliminationFacts.Snapshot.NOT_TAKEN;
      return new EliminationFacts.Snapshot(
          known(unknown.method(), found.method()),
          known(unknown.risksLeft(), Standing.labels(found.risksLeft())),
          known(unknown.net(), taken.net()),
          known(unknown.persons(), taken.persons()),
          low,
          known(unknown.outOfPocket(), taken.outOfPocket()),
          known(unknown.spendingLeft(), taken.spendingLeft()),
          known(unknown.houseDamaged(), taken.houseDamaged()),
          known(unknown.waterDamaged(), taken.waterDamaged()),
          known(unknown.dropout(), taken.dropout()),
          known(unknown.uninsured(), taken.uninsured()));
    }

    private <T> Fact<T> known(Fact<T> unknown, T value) {
      return new Fact.Known<>(unknown.label(), value, Optional.empty(), on, at);
    }
  }
}
