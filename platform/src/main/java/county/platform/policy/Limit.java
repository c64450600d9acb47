package county.platform.policy;

/**
 * A limit (时限) of a step: so many days, counted by the calendar or by working days.
 *
 * @param days at least 0; 0 is the same day
 */
public record Limit(int days, Kind kind) {

  /** How the days are counted: 自然日 or 工作日. */
  public enum Kind {
    CALENDAR,
    WORKING
  }

  public Limit {
    if (days < 0) {
      throw new IllegalArgumentException("a limit is not negative: " + days);
    }
  }

  public static Limit calendarDays(int days) {
    return new Limit(days, Kind.CALENDAR);
  }

  public static Limit workingDays(int days) {
    return new Limit(days, Kind.WORKING);
  }
}
