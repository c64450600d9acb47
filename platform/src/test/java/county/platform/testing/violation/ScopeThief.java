package county.platform.testing.violation;

import county.platform.scope.SystemScope;

/** Takes system scope although nobody named it. */
public class ScopeThief {

  public void steal(SystemScope system) {
    system.run("theft", () -> {});
  }
}
