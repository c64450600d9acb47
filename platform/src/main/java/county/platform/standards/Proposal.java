package county.platform.standards;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of an amount that waits for a second person, or was decided.
 *
 * @param area statistical code cut to its level
 */
public record Proposal(
    UUID id,
    String key,
    String label,
    String kind,
    String area,
    BigDecimal value,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String reference,
    boolean sample,
    String reason,
    State state,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> decisionReason) {

  /** Waiting, or decided either way. */
  public enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  /**
   * What somebody wants to enter.
   *
   * @param reference document that sets the amount
   */
  public record Draft(
      String key,
      String kind,
      String area,
      BigDecimal value,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      String reference,
      boolean sample,
      String reason) {}
}
