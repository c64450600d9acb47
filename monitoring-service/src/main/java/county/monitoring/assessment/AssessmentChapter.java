package county.monitoring.assessment;

import county.monitoring.household.HouseholdChapter;
import county.platform.finding.FindingView;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the rules found about a household, on its page. */
@Component
class AssessmentChapter implements HouseholdChapter {

  private final Assessments assessments;

  AssessmentChapter(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public List<FindingView> findings(UUID household) {
    return assessments.latest(household).stream()
        .flatMap(held -> held.findings().stream())
        .sorted(Comparator.comparing(finding -> !finding.isMet()))
        .map(Shown::view)
        .toList();
  }
}
