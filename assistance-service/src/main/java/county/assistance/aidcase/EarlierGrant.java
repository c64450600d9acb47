package county.assistance.aidcase;

import java.time.LocalDate;

/**
 * Relief that was granted before for the same event.
 *
 * @param area 12-digit code of where it was granted
 */
record EarlierGrant(LocalDate on, String area) {}
