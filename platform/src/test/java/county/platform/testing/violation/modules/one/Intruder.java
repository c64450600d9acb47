package county.platform.testing.violation.modules.one;

import county.platform.testing.violation.modules.two.internal.Secret;

/** Uses what module two keeps to itself. */
public class Intruder {

  public Secret secret() {
    return new Secret();
  }
}
