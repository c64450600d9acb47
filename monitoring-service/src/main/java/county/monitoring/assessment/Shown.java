package county.monitoring.assessment;

import county.monitoring.risk.Clearing;
import county.platform.finding.FindingView;
import county.platform.policy.Finding;

/** Findings for the desk, each warning with what would clear it. */
public final class Shown {

  private Shown() {}

  public static FindingView view(Finding finding) {
    return FindingView.of(finding, Clearing.of(finding));
  }
}
