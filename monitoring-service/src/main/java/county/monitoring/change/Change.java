package county.monitoring.change;

import county.monitoring.followup.NewRiskFound;
import county.monitoring.procedure.Household;
import county.platform.identity.Sex;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A change as it stands in the register of changes. */
record Change(
    UUID id,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    ChangeKind kind,
    Cause cause,
    LocalDate happenedOn,
    String reason,
    Optional<UUID> evidenceFile,
    Optional<UUID> visitId,
    Optional<UUID> personId,
    Optional<Member> member,
    Optional<String> category,
    List<String> risks,
    State state,
    String proposedBy,
    String proposedName,
    LocalDate proposedOn,
    Optional<String> decidedName,
    Optional<LocalDate> decidedOn,
    Optional<String> opinion,
    long version) {

  /** Where it stands. */
  enum State {
    PROPOSED("待审定"),
    APPROVED("已生效"),
    REFUSED("未通过");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * Whom it concerns: who joined, or who left or is back. The number of who joined is kept apart,
   * sealed.
   *
   * @param newHeadId who is 户主 from now on
   */
  record Member(
      String name,
      String relation,
      Sex sex,
      Optional<LocalDate> birthDate,
      Optional<UUID> newHeadId) {}

  /** As somebody proposes it on a form. */
  static Change proposed(
      Household household,
      ChangeForm form,
      Optional<Member> member,
      String by,
      String name,
      LocalDate today) {
    return proposed(
        household,
        form.kind(),
        form.cause(),
        new Grounds(
            form.happenedOn(), form.reason(), Optional.of(form.evidenceFile()), Optional.empty()),
        Optional.ofNullable(form.personId()),
        member,
        Optional.ofNullable(form.category()),
        form.risks() == null ? List.of() : form.risks(),
        by,
        name,
        today);
  }

  /** As a visit proposes it: the same category, more risks. */
  static Change ofNewRisk(
      Household household,
      String category,
      List<String> risks,
      NewRiskFound found,
      LocalDate today) {
    return proposed(
        household,
        ChangeKind.REGRADED,
        Cause.NEW_RISK,
        new Grounds(
            found.on(),
            found.said().isBlank() ? "跟踪走访发现新风险" : found.said(),
            Optional.empty(),
            Optional.of(found.visit())),
        Optional.empty(),
        Optional.empty(),
        Optional.of(category),
        risks,
        found.by().id(),
        found.by().name(),
        today);
  }

  /** When and why, and what shows it. */
  private record Grounds(
      LocalDate happenedOn, String reason, Optional<UUID> evidence, Optional<UUID> visit) {}

  private static Change proposed(
      Household household,
      ChangeKind kind,
      Cause cause,
      Grounds grounds,
      Optional<UUID> person,
      Optional<Member> member,
      Optional<String> category,
      List<String> risks,
      String by,
      String name,
      LocalDate today) {
    return new Change(
        Ids.next(),
        household.id(),
        household.no(),
        household.headName(),
        household.area(),
        kind,
        cause,
        grounds.happenedOn(),
        grounds.reason(),
        grounds.evidence(),
        grounds.visit(),
        person,
        member,
        category,
        risks,
        State.PROPOSED,
        by,
        name,
        today,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
