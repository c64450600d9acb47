package county.monitoring.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a township assigns to a village.
 *
 * @param overallDueOn last day for the county's decision, counted from the clue
 * @param note what the village should know
 */
public record Opening(
    UUID clue, String clueNo, UUID household, LocalDate overallDueOn, Optional<String> note) {

  /**
   * The case that the clue has become a part of.
   *
   * @param decided whether the household was recognised already, so that nothing is left to verify
   * @param followUp whether it is a visit of a household that is monitored already, and no case
   */
  public record Case(UUID id, LocalDate overallDueOn, boolean decided, boolean followUp) {}
}
