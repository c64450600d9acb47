package county.platform.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Work of one kind that waits for the reader.
 *
 * @param kind stable, e.g. {@code clue-to-assign}
 * @param label the same in Chinese
 * @param count how many there are in all
 * @param items the most urgent ones
 */
public record TodoList(String kind, String label, long count, List<Item> items) {

  /** How many items a list shows; the rest stands behind its link. */
  public static final int SHOWN = 5;

  /**
   * One piece of work.
   *
   * @param title what it is about: no identity number, no phone
   * @param link route of the page where it is done
   */
  public record Item(
      String id, String title, Optional<LocalDate> dueOn, boolean overdue, String link) {}
}
