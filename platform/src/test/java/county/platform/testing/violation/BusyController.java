package county.platform.testing.violation;

import org.springframework.transaction.annotation.Transactional;

/** Begins a transaction although it is no service. */
public class BusyController {

  @Transactional
  public void work() {}
}
