package county.monitoring.risk;

import java.time.LocalDate;
import java.time.Month;

/**
 * Who is of compulsory-school age (义务教育阶段) on a day: six to fifteen years old on the 31st of August
 * before the school year. Source: 义务教育法 as retold in PLAN_3_7's mechanism 控辍保学.
 *
 * @param bornAfter exclusive
 * @param bornUpTo inclusive
 */
public record SchoolAge(LocalDate bornAfter, LocalDate bornUpTo) {
  private static final int FIRST = 6;
  private static final int LAST = 15;

  public static SchoolAge on(LocalDate day) {
    var cut = LocalDate.of(day.getYear(), Month.AUGUST, 31);
    var before = day.isAfter(cut) ? cut : cut.minusYears(1);
    return new SchoolAge(before.minusYears(LAST + 1), before.minusYears(FIRST));
  }

  public boolean covers(LocalDate birth) {
    return birth.isAfter(bornAfter) && !birth.isAfter(bornUpTo);
  }
}
