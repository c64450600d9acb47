package county.monitoring.change;

import county.platform.division.Divisions;
import county.platform.policy.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change as it is shown.
 *
 * @param member name and relation of whom it concerns
 * @param decidable whether the reader may decide it, or why not
 */
record ChangeView(
    UUID id,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    ChangeKind kind,
    String kindLabel,
    Cause cause,
    String causeLabel,
    LocalDate happenedOn,
    String reason,
    Optional<UUID> evidenceFile,
    Optional<UUID> visitId,
    Optional<String> member,
    Optional<String> category,
    List<String> risks,
    Change.State state,
    String stateLabel,
    String proposedName,
    LocalDate proposedOn,
    Optional<String> decidedName,
    Optional<LocalDate> decidedOn,
    Optional<String> opinion,
    Decidable decidable,
    long version) {

  /** Whether the reader may decide. */
  record Decidable(boolean offered, boolean allowed, List<Refusal> reasons) {}

  static ChangeView of(Change change, Decidable decidable, Divisions divisions) {
    return new ChangeView(
        change.id(),
        change.householdId(),
        change.householdNo(),
        change.headName(),
        change.area(),
        divisions.place(change.area()),
        change.kind(),
        change.kind().label(),
        change.cause(),
        change.cause().label(),
        change.happenedOn(),
        change.reason(),
        change.evidenceFile(),
        change.visitId(),
        change.member().map(member -> member.name() + "（" + member.relation() + "）"),
        change.category(),
        change.risks(),
        change.state(),
        change.state().label(),
        change.proposedName(),
        change.proposedOn(),
        change.decidedName(),
        change.decidedOn(),
        change.opinion(),
        decidable,
        change.version());
  }
}
