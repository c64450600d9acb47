package county.platform.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a transition table.
 *
 * @param permission {@code <service>:<noun>:<verb>} that the actor needs
 * @param within limit of this step, counted from the day its state was entered
 * @param evidence kinds of documents that must be attached
 */
public record Transition<S extends Enum<S>, A extends Enum<A>, C>(
    S from,
    A action,
    S to,
    String permission,
    Optional<Limit> within,
    Set<String> evidence,
    List<Guard<C>> guards) {

  /** What an actor may do next, or why not. */
  public record Offer<A extends Enum<A>>(
      A action, String permission, boolean allowed, List<Refusal> reasons, Set<String> evidence) {}

  /** Refusals of all guards that are not met. */
  List<Refusal> refusals(C context) {
    return guards.stream().flatMap(guard -> guard.check(context).stream()).toList();
  }
}
