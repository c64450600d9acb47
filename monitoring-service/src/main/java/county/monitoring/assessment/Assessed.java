package county.monitoring.assessment;

import county.platform.policy.Assessment;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An assessment of one household on its way to the store.
 *
 * @param area 12-digit code of its village
 */
public record Assessed(UUID household, String area, Assessment assessment) {

  /** Equal signatures mean equal outcomes of the same rule versions. */
  String signature() {
    return assessment.findings().stream()
        .map(finding -> finding.rule() + "/" + finding.version() + "=" + finding.outcome())
        .collect(Collectors.joining(","));
  }
}
