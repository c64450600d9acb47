package county.platform.time;

import county.platform.policy.Limit;
import java.time.LocalDate;

/** When a limit ends. The day it starts on does not count (民法典第201条). */
public final class Deadlines {

  private final WorkingCalendar calendar;

  public Deadlines(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last day of {@code limit} when it starts on {@code start}. */
  public LocalDate due(LocalDate start, Limit limit) {
    return switch (limit.kind()) {
      case CALENDAR -> start.plusDays(limit.days());
      case WORKING -> afterWorkingDays(start, limit.days());
    };
  }

  private LocalDate afterWorkingDays(LocalDate start, int days) {
    var day = start;
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
