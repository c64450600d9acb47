package county.monitoring.ledger;

import county.platform.web.InvalidInput;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger: as it was on a day, by what was known here at the end of a day.
 *
 * @param asOf the day it is about
 * @param knownOn the last day whose entries count
 */
record LedgerDay(LocalDate asOf, LocalDate knownOn) {

  /**
   * @param asOf null: today
   * @param knownOn null: today
   * @throws county.platform.web.Problem 400 for a day to come
   */
  static LedgerDay of(@Nullable LocalDate asOf, @Nullable LocalDate knownOn, LocalDate today) {
    var day = new LedgerDay(asOf == null ? today : asOf, knownOn == null ? today : knownOn);
    new InvalidInput()
        .require(!day.asOf.isAfter(today), "asOf", day.asOf, "日期不能晚于今天")
        .require(!day.knownOn.isAfter(today), "knownOn", day.knownOn, "日期不能晚于今天")
        .throwIfAny();
    return day;
  }

  /** The last moment whose entries count. */
  OffsetDateTime known(ZoneId zone) {
    return knownOn.plusDays(1).atStartOfDay(zone).toOffsetDateTime().minusNanos(1000);
  }
}
