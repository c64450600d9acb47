package county.platform.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something an administrator watches. Features add theirs; it is asked inside a transaction in
 * system scope, so what it tells holds neither names nor other personal data.
 */
public interface OperationPart {

  /** How many rows are shown behind a figure. */
  int SHOWN = 100;

  Figure figure();

  /** What the figure counts, the most urgent first, at most {@link #SHOWN}. */
  List<Row> rows();

  /**
   * A number with its meaning.
   *
   * @param key stable, e.g. {@code outbox}; the rows are read under it
   * @param alarm whether somebody should look
   * @param since how long it has been so, when that says something
   * @param sentence for people: what it means and what to do
   */
  record Figure(
      String key,
      String label,
      long value,
      boolean alarm,
      Optional<Instant> since,
      String sentence) {}

  /**
   * @param at since when, or when last
   */
  record Row(String id, String title, String state, Optional<Instant> at, String detail) {}
}
