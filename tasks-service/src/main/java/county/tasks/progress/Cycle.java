package county.tasks.progress;

import java.time.LocalDate;

/** How often a milestone comes back, or a report is due. */
public enum Cycle {
  ONCE("一次", 0),
  NONE("不报送", 0),
  MONTHLY("每月", 1),
  QUARTERLY("每季", 3),
  YEARLY("每年", 12);

  private final String label;
  private final int months;

  Cycle(String label, int months) {
    this.label = label;
    this.months = months;
  }

  String label() {
    return label;
  }

  /** A milestone may have this cycle. */
  boolean isOfMilestone() {
    return this != NONE;
  }

  /** Reports may be due in this cycle; no more than once a month. */
  boolean isOfReport() {
    return this == NONE || this == MONTHLY || this == QUARTERLY;
  }

  /** First day of the calendar period that holds {@code day}. */
  LocalDate beginOf(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** First day of the next period. */
  LocalDate nextAfter(LocalDate day) {
    return beginOf(day).plusMonths(months);
  }

  /** The due date of the next row of a series, given the one before: a period later, at its end. */
  LocalDate dueAfter(LocalDate due) {
    return due.equals(due.withDayOfMonth(due.lengthOfMonth()))
        ? due.plusDays(1).plusMonths(months).minusDays(1)
        : due.plusMonths(months);
  }
}
