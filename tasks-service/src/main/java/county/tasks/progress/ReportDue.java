package county.tasks.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a report of progress is due: at the end of each calendar period that began after the
 * milestone came into force. One report answers for every period before it.
 */
final class ReportDue {

  private ReportDue() {}

  /**
   * The day a report was due that has not come.
   *
   * @param lastReport the last one there is
   */
  static Optional<LocalDate> missingSince(
      Cycle every, LocalDate inForceFrom, Optional<LocalDate> lastReport, LocalDate asOf) {
    if (every == Cycle.NONE) {
      return Optional.empty();
    }
    var begin = firstWhole(every, inForceFrom);
    while (true) {
      var next = every.nextAfter(begin);
      var due = next.minusDays(1);
      if (!due.isBefore(asOf)) {
        return Optional.empty();
      }
      var answered = begin;
      if (lastReport.filter(report -> !report.isBefore(answered)).isEmpty()) {
        return Optional.of(due);
      }
      begin = next;
    }
  }

  /** The day by which the next report is due, counted from {@code asOf}. */
  static Optional<LocalDate> nextDue(
      Cycle every, LocalDate inForceFrom, Optional<LocalDate> lastReport, LocalDate asOf) {
    if (every == Cycle.NONE) {
      return Optional.empty();
    }
    var missing = missingSince(every, inForceFrom, lastReport, asOf);
    if (missing.isPresent()) {
      return missing;
    }
    var begin = every.beginOf(asOf);
    if (begin.isBefore(firstWhole(every, inForceFrom))) {
      begin = firstWhole(every, inForceFrom);
    }
    var current = begin;
    boolean done = lastReport.filter(report -> !report.isBefore(current)).isPresent();
    return Optional.of(
        (done ? every.nextAfter(every.nextAfter(begin)) : every.nextAfter(begin)).minusDays(1));
  }

  private static LocalDate firstWhole(Cycle every, LocalDate inForceFrom) {
    var begin = every.beginOf(inForceFrom);
    return begin.isBefore(inForceFrom) ? every.nextAfter(inForceFrom) : begin;
  }
}
