package county.monitoring.arrival.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A closed batch, as the rules look at it.
 *
 * @param label number and file name, as sources cite it
 * @param dataDate the day it is about
 * @param recorded when it came
 * @param rows in the file
 * @param columns counts by column name, in the feed's order; empty when they were not counted
 */
public record Arrival(
    String no,
    String label,
    LocalDate dataDate,
    Instant recorded,
    long rows,
    Map<String, Column> columns) {

  /**
   * @param empty cells without content
   * @param rejected cells for which a row was sent back
   */
  public record Column(long empty, long rejected) {}
}
