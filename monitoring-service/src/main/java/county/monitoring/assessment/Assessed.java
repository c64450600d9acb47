package county.monitoring.assessment;

import county.platform.crypto.Sm3;
import county.platform.policy.Assessment;
import county.platform.policy.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An assessment of one household on its way to the store, not sealed yet: most only confirm the
 * last one, and sealing costs more than the rules do.
 *
 * @param area 12-digit code of its village
 */
public record Assessed(UUID household, String area, LocalDate asOf, List<Finding> findings) {

  public Assessed {
    findings = List.copyOf(findings);
  }

  /** Equal signatures mean equal outcomes of the same rule versions. */
  String signature() {
    return findings.stream()
        .map(finding -> finding.rule() + "/" + finding.version() + "=" + finding.outcome())
        .collect(Collectors.joining(","));
  }

  /** With the digest of its canonical form: what is kept. */
  Assessment sealed() {
    return Assessment.of(household.toString(), asOf, findings, Sm3::hex);
  }
}
