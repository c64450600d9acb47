package county.platform.time;

import java.time.LocalDate;

/**
 * What every passed day sets off (deadlines reached, reminders). Each day is swept once and in
 * order, also days the service slept through; a day whose sweep failed half-way is swept again, so
 * a sweep looks at what is due and not at what it remembers. It runs in system scope; its
 * transactions are those of the services it calls.
 */
public interface DailySweep {

  /** Stable name under which its progress is kept. */
  String name();

  /**
   * Sets off what falls due on {@code day}, which is {@link BusinessClock#today()} in the demo and
   * today or earlier otherwise.
   */
  void sweep(LocalDate day);
}
