package county.assistance.aidcase;

import county.assistance.programme.Level;
import county.assistance.programme.ReliefRules;
import county.platform.crypto.Sm3;
import county.platform.finding.AssessmentRecord;
import county.platform.finding.FindingView;
import county.platform.policy.Assessment;
import county.platform.policy.Finding;
import county.platform.policy.Money;
import county.platform.policy.Standards;
import county.platform.standards.StandardsBook;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules say about a case today; kept whole behind every proposal and decision. */
@Component
class ReliefFindings {

  private final CaseFacts facts;
  private final StandardsBook standards;
  private final BusinessClock clock;
  private final JdbcClient jdbc;

  ReliefFindings(CaseFacts facts, StandardsBook standards, BusinessClock clock, JdbcClient jdbc) {
    this.facts = facts;
    this.standards = standards;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * A finding with what it means here.
   *
   * @param against whether it speaks against granting, or leaves that open
   */
  record Weighed(FindingView finding, boolean against) {

    static Weighed of(Finding finding) {
      return new Weighed(
          FindingView.of(finding, Optional.empty()), ReliefRules.speaksAgainst(finding));
    }
  }

  /** Findings about to be kept under this id. */
  record Judged(UUID id, UUID aidCase, String area, Assessment assessment) {

    List<Finding> against() {
      return assessment.findings().stream().filter(ReliefRules::speaksAgainst).toList();
    }

    List<String> doubts() {
      return against().stream().map(Finding::sentence).toList();
    }

    Level level() {
      return ReliefRules.level(assessment.findings());
    }

    boolean aboveCeiling() {
      return ReliefRules.isAboveCeiling(assessment.findings());
    }
  }

  Judged judge(AidCase c, Optional<Money> amount, Optional<List<EarlierGrant>> earlier) {
    return judge(c, amount, earlier, standards.current());
  }

  Judged judge(
      AidCase c, Optional<Money> amount, Optional<List<EarlierGrant>> earlier, Standards amounts) {
    var found = ReliefRules.assess(facts.of(c, amount, earlier), amounts);
    return new Judged(
        Ids.next(),
        c.id(),
        c.area(),
        Assessment.of(c.id().toString(), clock.today(), found, Sm3::hex));
  }

  void keep(Judged judged) {
    jdbc.sql(
            "insert into aid_assessment (id, case_id, area, as_of, hash, record) values (?, ?, ?, ?, ?, ?)")
        .param(judged.id())
        .param(judged.aidCase())
        .param(judged.area())
        .param(judged.assessment().asOf())
        .param(judged.assessment().hash())
        .param(judged.assessment().canonical())
        .update();
  }

  /** What was kept, as the desk shows it. */
  List<Weighed> view(UUID assessment) {
    return jdbc.sql("select record, hash from aid_assessment where id = ?")
        .param(assessment)
        .query((row, n) -> AssessmentRecord.read(row.getString("record"), row.getString("hash")))
        .optional()
        .map(found -> found.findings().stream().map(Weighed::of).toList())
        .orElse(List.of());
  }
}
