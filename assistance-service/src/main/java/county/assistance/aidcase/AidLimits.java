package county.assistance.aidcase;

import static county.platform.policy.Limit.calendarDays;
import static county.platform.policy.Limit.workingDays;

import county.platform.policy.Limit;

/**
 * Time limits of the steps. Sourced: emergency aid at once, papers within 20 working days
 * (SRC_NINGGUO_1; the national text is remembered as 10, so the shorter one stands here); notice of
 * 7 days and refusal served within 3 working days as for 低保 (SRC_ZHONGYUAN_1). No rule was found
 * for the others, these are proposals.
 *
 * @param overall from the application to the decision, by the usual way
 * @param urgent from the application to the decision in an emergency, and from there to the aid
 * @param completion papers after aid that was given first
 * @param notice shortest time on the notice board; the day of posting does not count
 */
record AidLimits(
    Limit overall,
    Limit urgent,
    Limit acceptance,
    Limit supplement,
    Limit investigation,
    Limit appraisal,
    Limit proposal,
    Limit posting,
    Limit notice,
    Limit objection,
    Limit townDecision,
    Limit countyDecision,
    Limit payment,
    Limit completion,
    Limit filing,
    Limit service) {

  static AidLimits usual() {
    return new AidLimits(
        workingDays(30),
        calendarDays(1),
        workingDays(2),
        workingDays(10),
        workingDays(10),
        workingDays(5),
        workingDays(2),
        workingDays(1),
        calendarDays(7),
        workingDays(3),
        workingDays(3),
        workingDays(5),
        workingDays(5),
        workingDays(10),
        workingDays(5),
        workingDays(3));
  }
}
