package county.platform.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What all rules found about one subject on one day, sealed by the digest of its canonical form.
 *
 * @param subject id of whoever or whatever was assessed
 * @param hash digest of {@link #canonical()}, lower-case hex
 */
public record Assessment(String subject, LocalDate asOf, List<Finding> findings, String hash) {

  public Assessment {
    findings = List.copyOf(findings);
  }

  /**
   * @param digest hex digest of a text, e.g. {@code Sm3::hex}
   */
  public static Assessment of(
      String subject, LocalDate asOf, List<Finding> findings, UnaryOperator<String> digest) {
    return new Assessment(
        subject, asOf, findings, digest.apply(CanonicalJson.of(subject, asOf, findings)));
  }

  /** The one written form that is hashed: JSON without spaces, members in a fixed order. */
  public String canonical() {
    return CanonicalJson.of(subject, asOf, findings);
  }

  /** Whether the hash is that of the content. */
  public boolean isIntact(UnaryOperator<String> digest) {
    return digest.apply(canonical()).equals(hash);
  }

  /** MET when any rule is met, else NEEDS_REVIEW when any is unclear, else NOT_MET. */
  public Outcome outcome() {
    return has(Outcome.MET)
        ? Outcome.MET
        : has(Outcome.NEEDS_REVIEW) ? Outcome.NEEDS_REVIEW : Outcome.NOT_MET;
  }

  private boolean has(Outcome outcome) {
    return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
  }
}
