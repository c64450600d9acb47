package county.platform.testing.violation.pure;

import java.time.LocalDate;

/** A rule that asks the clock which day it is. */
public class ImpureRule {

  public boolean isDue(LocalDate day) {
    return day.isBefore(LocalDate.now());
  }
}
