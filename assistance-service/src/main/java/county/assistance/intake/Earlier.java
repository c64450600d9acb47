package county.assistance.intake;

import county.assistance.programme.Hardship;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An earlier application for the same people and event.
 *
 * @param unit where it was received
 * @param caseId its case, when that lies in the caller's place
 */
record Earlier(
    String receiptNo, LocalDate receivedOn, String unit, String stateLabel, Optional<UUID> caseId) {

  /**
   * Whose applications are looked for.
   *
   * @param since the first day that counts
   */
  record Key(
      Optional<UUID> household, Optional<byte[]> idIndex, Hardship hardship, LocalDate since) {

    boolean isKnown() {
      return household.isPresent() || idIndex.isPresent();
    }

    /** Serialises applications of the same people: two windows at once must not both find none. */
    String lock() {
      return household
          .map(UUID::toString)
          .or(() -> idIndex.map(index -> HexFormat.of().formatHex(index)))
          .orElse("");
    }
  }
}
