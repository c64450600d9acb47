package county.tasks.board;

import county.tasks.light.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The monthly bulletin (通报). It is derived from dated facts, so that the same month gives the same
 * numbers whenever it is asked for.
 *
 * @param asOf the last day of the month, or today when the month is not over
 * @param dataTime when it was put together
 * @param clauses how many clauses have which light on that day, {@code before} a month earlier
 * @param turnedRed changes to red of clauses within the month
 */
record Bulletin(
    String month,
    LocalDate from,
    LocalDate asOf,
    boolean monthIsOver,
    Instant dataTime,
    Map<String, Long> clauses,
    Map<String, Long> before,
    List<TaskLine> tasks,
    List<UnitLine> units,
    List<Turned> turnedRed,
    List<Turned> cleared,
    OrderCounts orders,
    long milestonesAccepted,
    long milestonesOverdue) {

  record TaskLine(int no, String title, String leadName, Light light, String sentence) {}

  /**
   * A unit's month.
   *
   * @param red and {@code yellow}: its clauses with that light on the day
   * @param open orders open on the day, {@code openRed} those at the highest level
   */
  record UnitLine(String code, String name, long red, long yellow, long open, long openRed) {}

  record Turned(String clause, String text, LocalDate on, String sentence) {}

  record OrderCounts(long opened, long cleared, long open, long openYellow, long openRed) {}
}
