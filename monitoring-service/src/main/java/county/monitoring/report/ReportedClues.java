package county.monitoring.report;

import county.monitoring.assessment.Assessed;
import county.monitoring.assessment.Assessments;
import county.monitoring.clue.Channel;
import county.monitoring.clue.ClueKind;
import county.monitoring.clue.Clues;
import county.monitoring.clue.Warning;
import county.monitoring.procedure.Household;
import county.monitoring.risk.Labels;
import county.monitoring.risk.ReportedRisk;
import county.monitoring.risk.Risk;
import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes what a person reported a clue, with an explanation of the same form as a warning has. Works
 * in the transaction and scope of its caller.
 */
@Component
public class ReportedClues {

  private final Assessments assessments;
  private final Clues clues;
  private final JdbcClient jdbc;
  private final BusinessClock clock;

  ReportedClues(Assessments assessments, Clues clues, JdbcClient jdbc, BusinessClock clock) {
    this.assessments = assessments;
    this.clues = clues;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param id of the report; a second clue never comes of it
   * @param risks the main one first: it gives the clue its kind
   * @param reporter who says so, as people read it
   * @param enteredBy who may not refuse the clue
   */
  public record Reported(
      ReportedRisk rule,
      Channel channel,
      UUID id,
      List<Risk> risks,
      String reporter,
      LocalDate happenedOn,
      String seen,
      String enteredBy) {}

  /** The clue, new or joined. */
  public record Opened(UUID clue, Clues.Effect effect) {}

  public Opened open(Reported reported, Household household) {
    var finding = finding(reported);
    var assessment =
        assessments.keep(
            new Assessed(household.id(), household.area(), clock.today(), List.of(finding)));
    var origin =
        new Warning.Origin(
            reported.channel(), reported.rule().label(), reported.id(), reported.enteredBy());
    var kind = ClueKind.ofRisk(reported.risks().getFirst());
    var effects =
        clues.raise(
            List.of(
                Warning.of(
                    household.id(), household.area(), kind, origin, assessment, List.of(finding))));
    return new Opened(clueOf(reported.id()), effects.keySet().iterator().next());
  }

  private Finding finding(Reported reported) {
    return reported
        .rule()
        .judge(
            new ReportedRisk.Report(
                fact("报告人", reported.reporter(), reported),
                fact("报告的风险", Labels.of(reported.risks(), Risk::label), reported),
                fact("日期", reported.happenedOn().toString(), reported),
                fact("情况", reported.seen(), reported)));
  }

  private Fact<String> fact(String label, String value, Reported reported) {
    return new Fact.Known<>(label, value, Optional.empty(), reported.happenedOn(), clock.now());
  }

  private UUID clueOf(UUID report) {
    return jdbc.sql("select clue_id from clue_warning where batch_id = ?")
        .param(report)
        .query(UUID.class)
        .single();
  }
}
