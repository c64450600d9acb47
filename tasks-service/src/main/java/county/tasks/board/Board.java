package county.tasks.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The county on one page: the 21 tasks and the units with their lights.
 *
 * @param asOf business date of the reading
 * @param light of the county; absent before the first computation
 */
record Board(
    LocalDate asOf, Optional<LightView> light, List<TaskLine> tasks, List<UnitLine> units) {

  /** A task with its lead and light. */
  record TaskLine(
      int no, String part, String title, String lead, String leadName, Optional<LightView> light) {}

  /**
   * A unit with its light and open orders.
   *
   * @param leads number of clauses it leads, {@code clauses} of all it is responsible for
   */
  record UnitLine(
      String code,
      String name,
      String kind,
      long leads,
      long clauses,
      Optional<LightView> light,
      Orders orders) {}

  /** Open orders by level. */
  record Orders(long blue, long yellow, long red) {}

  /** The clauses of a task with their lights. */
  record TaskBoard(
      LocalDate asOf, int no, String title, Optional<LightView> light, List<ClauseLine> clauses) {}

  /**
   * A clause in a list.
   *
   * @param reference id in the policy book
   * @param proposed number of milestones that wait for the county's confirmation
   */
  record ClauseLine(
      String id,
      String reference,
      String text,
      String kind,
      Optional<LightView> light,
      long milestones,
      long proposed,
      long openOrders) {}
}
