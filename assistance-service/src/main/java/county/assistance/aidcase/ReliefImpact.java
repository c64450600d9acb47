package county.assistance.aidcase;

import county.platform.policy.Finding;
import county.platform.policy.Standards;
import county.platform.standards.Proposal;
import county.platform.standards.StandardImpact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which undecided cases the rules would judge otherwise: all of them in the proposal's place are
 * judged twice on what is known today, by the amounts before and after.
 */
@Component
class ReliefImpact implements StandardImpact {

  private final JdbcClient jdbc;
  private final AidCaseRepository cases;
  private final ReliefFindings findings;
  private final EarlierGrantService grants;

  ReliefImpact(
      JdbcClient jdbc,
      AidCaseRepository cases,
      ReliefFindings findings,
      EarlierGrantService grants) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.findings = findings;
    this.grants = grants;
  }

  @Override
  public List<Line> of(Proposal proposal, Standards before, Standards after) {
    return cases.findAllById(undecided(proposal.area())).stream()
        .flatMap(c -> lines(c, before, after).stream())
        .toList();
  }

  private List<Line> lines(AidCase c, Standards before, Standards after) {
    var now = judged(c, before).collect(Collectors.toMap(Finding::rule, Finding::outcome));
    return judged(c, after)
        .filter(then -> now.get(then.rule()) != then.outcome())
        .map(
            then ->
                new Line(
                    c.id().toString(),
                    c.headName() + "户 " + c.no(),
                    then.ruleLabel(),
                    Objects.requireNonNull(now.get(then.rule())),
                    then.outcome()))
        .toList();
  }

  private Stream<Finding> judged(AidCase c, Standards standards) {
    var key = grants.keyOf(c.id());
    var earlier =
        key.isKnown() ? Optional.of(grants.of(key)) : Optional.<List<EarlierGrant>>empty();
    return findings
        .judge(c, Optional.ofNullable(c.proposed()), earlier, standards)
        .assessment()
        .findings()
        .stream();
  }

  private List<UUID> undecided(String area) {
    return jdbc.sql(
            """
            select id from aid_case where area >= :from and area < :to and decided_on is null and state <> 'WITHDRAWN' order by id
            """)
        .param("from", area)
        .param("to", area + "~")
        .query(UUID.class)
        .list();
  }
}
