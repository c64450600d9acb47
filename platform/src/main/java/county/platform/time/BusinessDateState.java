package county.platform.time;

import java.time.LocalDate;

/**
 * Where this service stands in business time.
 *
 * @param target the date it is on its way to; equal to {@code date} outside the demo
 * @param sweptTo last day whose sweeps are all done
 * @param demo whether the date is stored and can be moved
 */
public record BusinessDateState(LocalDate date, LocalDate target, LocalDate sweptTo, boolean demo) {

  /** Whether every day up to the target has been lived through. */
  public boolean settled() {
    return date.equals(target) && !sweptTo.isBefore(target);
  }
}
