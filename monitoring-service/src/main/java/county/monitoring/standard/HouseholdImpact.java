package county.monitoring.standard;

import county.monitoring.assessment.FactsReader;
import county.monitoring.risk.HouseholdFacts;
import county.monitoring.risk.RiskRules;
import county.platform.policy.Finding;
import county.platform.policy.Standards;
import county.platform.standards.Proposal;
import county.platform.standards.StandardImpact;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which households the warning rules would judge otherwise: all of them in the proposal's place are
 * assessed twice on what is known today, by the amounts before and after.
 */
@Component
class HouseholdImpact implements StandardImpact {

  private static final int CHUNK = 1000;

  private final JdbcClient jdbc;
  private final FactsReader facts;
  private final BusinessClock clock;

  HouseholdImpact(JdbcClient jdbc, FactsReader facts, BusinessClock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.clock = clock;
  }

  private record Head(UUID id, String headName) {}

  @Override
  public List<Line> of(Proposal proposal, Standards before, Standards after) {
    var today = clock.today();
    var asOf = today.isBefore(proposal.validFrom()) ? proposal.validFrom() : today;
    var heads = heads(proposal.area());
    var lines = new ArrayList<Line>();
    for (int from = 0; from < heads.size(); from += CHUNK) {
      lines.addAll(
          chunk(heads.subList(from, Math.min(from + CHUNK, heads.size())), asOf, before, after));
    }
    return lines;
  }

  private List<Line> chunk(List<Head> heads, LocalDate asOf, Standards before, Standards after) {
    var known =
        facts.read(heads.stream().map(Head::id).toList(), asOf).stream()
            .collect(Collectors.toMap(HouseholdFacts::subject, household -> household));
    return heads.stream()
        .filter(head -> known.containsKey(head.id().toString()))
        .flatMap(
            head ->
                lines(head, Objects.requireNonNull(known.get(head.id().toString())), before, after)
                    .stream())
        .toList();
  }

  private static List<Line> lines(
      Head head, HouseholdFacts facts, Standards before, Standards after) {
    var now = byRule(RiskRules.assess(facts, before));
    return RiskRules.assess(facts, after).stream()
        .filter(
            then -> !Objects.requireNonNull(now.get(then.rule())).outcome().equals(then.outcome()))
        .map(
            then ->
                new Line(
                    head.id().toString(),
                    head.headName(),
                    then.rule(),
                    Objects.requireNonNull(now.get(then.rule())).outcome(),
                    then.outcome()))
        .toList();
  }

  private static Map<String, Finding> byRule(List<Finding> findings) {
    return findings.stream().collect(Collectors.toMap(Finding::rule, finding -> finding));
  }

  private List<Head> heads(String area) {
    return jdbc.sql(
            "select id, head_name from household where area >= :from and area < :to order by id")
        .param("from", area)
        .param("to", area + "~")
        .query(Head.class)
        .list();
  }
}
