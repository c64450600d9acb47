package county.monitoring.change;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The changes of a household on its page. */
@Component
class ChangeChapter implements HouseholdChapter {

  /** A change in a line of the page. */
  record Line(UUID id, String kindLabel, String causeLabel, String stateLabel, String proposedOn) {}

  private final Changes changes;

  ChangeChapter(Changes changes) {
    this.changes = changes;
  }

  @Override
  public List<?> changes(UUID household) {
    return changes.ofHousehold(household).stream()
        .map(
            change ->
                new Line(
                    change.id(),
                    change.kind().label(),
                    change.cause().label(),
                    change.state().label(),
                    change.proposedOn().toString()))
        .toList();
  }

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    if (kind != EventKind.CHANGE) {
      return Optional.empty();
    }
    var kindAndState = code.split("/");
    return Optional.of(
        ChangeKind.valueOf(kindAndState[0]).label()
            + "："
            + Change.State.valueOf(kindAndState[1]).label());
  }
}
