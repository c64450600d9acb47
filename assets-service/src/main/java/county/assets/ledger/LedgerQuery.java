package county.assets.ledger;

import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger is asked for.
 *
 * @param by what its lines are: organisation level, unit (departments and townships: the county's
 *     general ledger), sub-ledger (a township's villages and own), department in charge, or place
 * @param asOf the day it is about; today unless said otherwise
 * @param knownOn as it was known at the end of that day; as it is known now unless said otherwise
 * @param area a statistical code of any level: only what stands in this place
 * @param key one line of it, to open its rows
 * @param category one column of it: G, J or D
 */
record LedgerQuery(
    @Nullable By by,
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable String area,
    @Nullable String key,
    @Nullable String category) {

  /** The second dimension, with the column it groups by. */
  enum By {
    level("b.level"),
    unit("case when b.level in ('COUNTY', 'DEPARTMENT') then b.keeper else left(b.area, 9) end"),
    keeper("b.keeper"),
    department("b.department");

    final String column;

    By(String column) {
      this.column = column;
    }
  }

  By dimension() {
    return by == null ? By.unit : by;
  }

  /** The place, cut to its level; empty: everywhere in sight. */
  String place() {
    return area == null ? "" : area.replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2");
  }

  LocalDate day(BusinessClock clock) {
    var day = Optional.ofNullable(asOf).orElse(clock.today());
    new InvalidInput().require(!day.isAfter(clock.today()), "asOf", day, "台账日期不能晚于今天").throwIfAny();
    return day;
  }

  /** The moment up to which entries count. */
  Instant known(BusinessClock clock) {
    return knownOn == null
        ? clock.now()
        : knownOn.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1000);
  }

  Map<String, String> stated() {
    var stated = new LinkedHashMap<String, String>();
    stated.put("by", dimension().name());
    put(stated, "asOf", asOf);
    put(stated, "knownOn", knownOn);
    put(stated, "area", area);
    put(stated, "key", key);
    put(stated, "category", category);
    return stated;
  }

  private static void put(Map<String, String> stated, String name, @Nullable Object value) {
    if (value != null) {
      stated.put(name, value.toString());
    }
  }
}
