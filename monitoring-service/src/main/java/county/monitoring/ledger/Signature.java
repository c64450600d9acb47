package county.monitoring.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A month of a township, signed or not.
 *
 * @param area of the township, 12 digits
 * @param month 2021-10
 * @param dueOn until when it was to be signed
 * @param households in the list, the signed one or the live one of that day
 * @param signed who signed it, when and what; empty while nobody has
 */
record Signature(
    String area,
    String areaName,
    String month,
    LocalDate asOf,
    LocalDate dueOn,
    boolean overdue,
    long households,
    Optional<Signed> signed) {

  /**
   * @param digest SM3 over the rows as they were signed
   * @param intact whether the kept rows still have that digest
   * @param late whether it was signed after its date
   */
  record Signed(
      UUID id, String by, String unit, LocalDate on, boolean late, String digest, boolean intact) {}

  /** The months of all townships in the reader's place, and what the signed ones add up to. */
  record Month(
      String month, List<Signature> townships, int signedTownships, long signedHouseholds) {}

  /**
   * A signed row, as it was frozen.
   *
   * @param id of the household
   */
  record Row(UUID id, String householdNo, String area, String areaName, String record) {}

  /** What two signed lists of a township differ in. */
  record Difference(String from, String to, List<Changed> changes) {}

  /**
   * @param before the frozen row of the earlier list; empty: not in it
   * @param after the frozen row of the later list; empty: not in it
   */
  record Changed(
      UUID householdId, Optional<String> before, Optional<String> after, String areaName) {}
}
