package county.platform.casework;

import county.platform.policy.Refusal;
import county.platform.policy.Transition;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the reader may do next, or why not yet.
 *
 * @param evidence documents that go with it
 */
public record Offer(
    String action,
    String label,
    boolean allowed,
    List<Refusal> reasons,
    List<WantedEvidence> evidence) {

  public record WantedEvidence(String kind, String label, boolean required) {}

  /**
   * @param document word for a kind of document
   */
  public static <A extends Enum<A>> Offer of(
      Transition.Offer<A> offered,
      Function<? super A, String> label,
      UnaryOperator<String> document) {
    return new Offer(
        offered.action().name(),
        label.apply(offered.action()),
        offered.allowed(),
        offered.reasons(),
        offered.evidence().stream()
            .map(kind -> new WantedEvidence(kind, document.apply(kind), true))
            .toList());
  }
}
