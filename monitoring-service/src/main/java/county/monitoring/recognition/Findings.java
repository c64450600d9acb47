package county.monitoring.recognition;

import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.FactsReader;
import county.monitoring.assessment.Shown;
import county.monitoring.procedure.Kept;
import county.monitoring.risk.Category;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.RecognitionChecks;
import county.monitoring.risk.Risk;
import county.monitoring.risk.RiskRules;
import county.platform.finding.FindingView;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the rules say about a case today: the warnings, and once a category is proposed, whether it
 * and its risks fit what is known. Kept whole, with the amounts that applied.
 */
@Component
class Findings {

  private final FactsReader facts;
  private final StandardsBook standards;
  private final Assessments assessments;
  private final BusinessClock clock;

  Findings(
      FactsReader facts, StandardsBook standards, Assessments assessments, BusinessClock clock) {
    this.facts = facts;
    this.standards = standards;
    this.assessments = assessments;
    this.clock = clock;
  }

  /** Assesses the household of a case and keeps the result. */
  Kept keep(Recognition recognition) {
    var today = clock.today();
    var known =
        facts.read(List.of(recognition.householdId()), today).stream()
            .findFirst()
            .map(read -> withEvent(read, recognition))
            .orElseThrow(Problem::notFound);
    var now = standards.current();
    var findings = new ArrayList<>(RiskRules.assess(known, now));
    proposed(recognition)
        .ifPresent(
            category ->
                findings.addAll(RecognitionChecks.check(category, risks(recognition), known, now)));
    var assessed = new Assessed(recognition.householdId(), recognition.area(), today, findings);
    return new Kept(assessments.keep(assessed), assessed.findings(), doubts(assessed.findings()));
  }

  /** Sentences of what speaks against the proposal or cannot be judged. */
  private static List<String> doubts(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !RiskRules.isWarning(finding.rule()))
        .filter(RecognitionChecks::speaksAgainst)
        .map(Finding::sentence)
        .toList();
  }

  /** What was kept, as the desk shows it. */
  List<FindingView> view(UUID assessment) {
    return assessments.find(assessment).stream()
        .flatMap(found -> found.findings().stream())
        .map(Shown::view)
        .toList();
  }

  private static Optional<Category> proposed(Recognition recognition) {
    return Optional.ofNullable(recognition.category()).flatMap(Category::byCode);
  }

  private static Set<Risk> risks(Recognition recognition) {
    return recognition.risks().stream()
        .map(Risk::byCode)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The event that the village stated, with the day of the statement. */
  private HouseholdFacts withEvent(HouseholdFacts read, Recognition recognition) {
    var living = read.living();
    return recognition
        .statements()
        .statedBy(RecognitionAct.Verification.class)
        .flatMap(
            stated ->
                Optional.ofNullable(((RecognitionAct.Verification) stated.act()).event())
                    .map(
                        event ->
                            new Fact.Known<>(
                                "突发事件",
                                event,
                                Optional.empty(),
                                clock.dateOf(stated.at()),
                                stated.at())))
        .map(
            event ->
                read.with(
                    new HouseholdFacts.Living(living.unsafeHouse(), living.unsafeWater(), event)))
        .orElse(read);
  }
}
