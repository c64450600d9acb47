package county.monitoring.feed;

import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.assessment.Assessments.Held;
import county.monitoring.assessment.FactsReader;
import county.monitoring.batch.Batch;
import county.monitoring.clue.ClueKind;
import county.monitoring.clue.Clues;
import county.monitoring.clue.Warning;
import county.monitoring.risk.RiskRules;
import county.platform.policy.Finding;
import county.platform.standards.StandardsBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Assesses households by the rules in force and keeps what they found. Works in the transaction of
 * its caller, in system scope.
 */
@Component
class Evaluation {
  private final FactsReader facts;
  private final Assessments assessments;
  private final StandardsBook amounts;

  private final Clues clues;

  Evaluation(FactsReader facts, Assessments assessments, StandardsBook amounts, Clues clues) {
    this.facts = facts;
    this.assessments = assessments;
    this.amounts = amounts;
    this.clues = clues;
  }

  /** What the rules find about households as of the batch's business day; writes nothing. */
  List<Assessed> assess(Batch batch, Collection<UUID> households) {
    var standards = amounts.current();
    return facts.read(households, batch.businessDay()).stream()
        .map(
            known ->
                new Assessed(
                    UUID.fromString(known.subject()),
                    known.area(),
                    known.asOf(),
                    RiskRules.assess(known, standards)))
        .toList();
  }

  /** Keeps what was found; what the feed's own facts show becomes a clue. */
  void keep(PersonFeed<?> feed, Batch batch, List<Assessed> assessed) {
    var held = assessments.store(assessed);
    var warnings = new ArrayList<Warning>();
    for (int at = 0; at < held.size(); at++) {
      warnings.addAll(warnings(feed, batch, assessed.get(at), held.get(at)));
    }
    clues.raise(warnings);
  }

  /** One for each kind of clue: the met findings that rest on what this agency said. */
  private static List<Warning> warnings(
      PersonFeed<?> feed, Batch batch, Assessed assessed, Held held) {
    var origin = Warning.Origin.ofFeed(feed.agency(), batch.id());
    return assessed.findings().stream()
        .filter(finding -> finding.isMet() && restsOn(feed.agency(), finding))
        .collect(
            Collectors.groupingBy(
                finding -> ClueKind.ofRule(finding.rule()),
                () -> new EnumMap<>(ClueKind.class),
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            warned ->
                Warning.of(
                    assessed.household(),
                    assessed.area(),
                    warned.getKey(),
                    origin,
                    held.assessment(),
                    warned.getValue()))
        .toList();
  }

  private static boolean restsOn(String agency, Finding finding) {
    return finding.facts().stream()
        .flatMap(fact -> fact.source().stream())
        .anyMatch(source -> source.agency().equals(agency));
  }
}
