package county.monitoring.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a batch and the registry agree (比对报告). {@code both.rows + theirs + doubtful + duplicate +
 * rejected} is {@code rowsIn}.
 *
 * @param both in the file and in the registry
 * @param ours in the registry, missing in the file
 * @param theirs rows whose person nobody has registered
 * @param doubtful rows that wait for a person's decision
 */
public record MatchView(
    UUID batch,
    String no,
    String feed,
    String feedName,
    LocalDate dataDate,
    long rowsIn,
    Both both,
    Ours ours,
    long theirs,
    long doubtful,
    long duplicate,
    long rejected) {

  /**
   * @param rows of the file
   * @param persons whom they are about
   */
  public record Both(long rows, long persons) {}

  /**
   * @param meaningful false: for this feed a person's absence says nothing, and nobody is counted
   * @param expected how many the file should contain
   * @param missing how many of these it does not
   * @param sentence who should be in the file, or why absence says nothing
   */
  public record Ours(
      boolean meaningful, Optional<Long> expected, Optional<Long> missing, String sentence) {}
}
