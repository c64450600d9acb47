package county.monitoring.procedure;

import static county.platform.policy.Limit.calendarDays;

import county.platform.policy.Limit;

/**
 * Time limits of the steps. The defaults keep the usual case within the 15 days of SRC_QINAN_1;
 * steps follow SRC_STEPS_1 where it names them and are proposals elsewhere.
 *
 * @param overall from the clue, or from the proposal, to the county's decision
 * @param notice shortest time on the notice board; the day of posting does not count
 */
public record Limits(
    Limit overall,
    Limit visit,
    Limit verification,
    Limit comparison,
    Limit appraisal,
    Limit posting,
    Limit notice,
    Limit objection,
    Limit review,
    Limit preparation,
    Limit decision,
    Limit announcement,
    Limit entry) {

  /** The notice may be taken down on the day after its last one. */
  public Limit afterNotice() {
    return new Limit(notice.days() + 2, notice.kind());
  }

  public static Limits usual() {
    return new Limits(
        calendarDays(15),
        calendarDays(2),
        calendarDays(3),
        calendarDays(5),
        calendarDays(5),
        calendarDays(1),
        calendarDays(5),
        calendarDays(3),
        calendarDays(1),
        calendarDays(1),
        calendarDays(1),
        Limit.workingDays(3),
        Limit.workingDays(5));
  }
}
