package county.platform.policy;

import java.util.Optional;

/** A condition of a transition: the refusal when it is not met. */
@FunctionalInterface
public interface Guard<C> {
  Optional<Refusal> check(C context);
}
