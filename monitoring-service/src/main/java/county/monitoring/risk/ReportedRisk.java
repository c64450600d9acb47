package county.monitoring.risk;

import county.platform.policy.Fact;
import county.platform.policy.Finding;
import county.platform.policy.Rule;
import java.util.List;

/**
 * A person says that a household is at risk: a cadre who was there (干部排查), or the household itself
 * (自主申报). Somebody must look; whether it is so the verification finds.
 */
public final class ReportedRisk implements Rule {

  /** What a cadre of village or township saw. */
  public static final ReportedRisk CADRE =
      new ReportedRisk("cadre-report", "干部排查", List.of("PLAN_10_5"));

  /** What a household says of itself by the public form. */
  public static final ReportedRisk SELF =
      new ReportedRisk("self-report", "自主申报", List.of("PLAN_10_5"));

  private final String id;
  private final String label;
  private final List<String> clauses;

  private ReportedRisk(String id, String label, List<String> clauses) {
    this.id = id;
    this.label = label;
    this.clauses = clauses;
  }

  /**
   * What was reported.
   *
   * @param risks their labels, the main one first
   */
  public record Report(
      Fact<String> reporter, Fact<String> risks, Fact<String> happenedOn, Fact<String> seen) {}

  @Override
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Finding derive(Finding stored) {
    return judge(
        new Report(
            stored.fact("reporter", text -> text),
            stored.fact("risks", text -> text),
            stored.fact("happenedOn", text -> text),
            stored.fact("seen", text -> text)));
  }

  /** Met whenever a risk is named. Source: PLAN_10_5, 完善基层主动发现机制. */
  public Finding judge(Report report) {
    return Finding.about(id, 1, label)
        .cite(clauses.toArray(String[]::new))
        .fact("reporter", report.reporter())
        .fact("happenedOn", report.happenedOn())
        .fact("seen", report.seen())
        .fact("risks", report.risks())
        .metWhen(risks -> !risks.isBlank())
        .saying("{reporter}报告{risks}（{happenedOn}）：{seen}");
  }
}
