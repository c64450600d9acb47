package county.monitoring.household;

import county.platform.finding.FindingView;
import county.platform.policy.FactValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What another feature knows about a household and adds to its page. Called inside the page's
 * transaction, in the reader's scope.
 */
public interface HouseholdChapter {

  /** Observed facts of any member, newest first. */
  default List<FactValue> facts(UUID household) {
    return List.of();
  }

  /** What the rules found when they were last asked, met ones first. */
  default List<FindingView> findings(UUID household) {
    return List.of();
  }

  /** Clues as the clue list shows them. */
  default List<?> clues(UUID household) {
    return List.of();
  }

  /** Recognitions as their list shows them. */
  default List<?> recognitions(UUID household) {
    return List.of();
  }

  /** Eliminations as their list shows them. */
  default List<?> eliminations(UUID household) {
    return List.of();
  }

  /** Follow-up visits, newest first. */
  default List<?> visits(UUID household) {
    return List.of();
  }

  /** Changes of the register, newest first. */
  default List<?> changes(UUID household) {
    return List.of();
  }

  /**
   * What a line of the timeline is called that is this feature's part.
   *
   * @param code the feature's own word, as view {@code household_timeline} gives it
   */
  default Optional<String> eventTitle(EventKind kind, String code) {
    return Optional.empty();
  }
}
