package county.monitoring.events;

import county.platform.crypto.SealedIdentity;
import county.platform.event.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What monitoring tells the other services; each is described in {@code contracts/events}. All are
 * about a household, whose id is the key.
 */
public sealed interface Published extends county.platform.event.Published {

  UUID householdId();

  @Override
  default String aggregate() {
    return householdId().toString();
  }

  /**
   * The household as it is now (state: the newer counts).
   *
   * @param area 12-digit code of its village
   * @param kind OUT_OF_POVERTY or ORDINARY
   */
  @EventType("monitoring.household-changed.v1")
  record HouseholdChanged(
      UUID householdId, String no, String area, String kind, String headName, List<Person> persons)
      implements Published {

    /**
     * @param relation to the head of the household (与户主关系)
     */
    public record Person(
        UUID personId,
        String name,
        String relation,
        Optional<LocalDate> birthDate,
        Optional<SealedIdentity> idNumber) {}
  }

  /** A clue or its case was not done in time (fact). */
  @EventType("monitoring.clue-overdue.v1")
  record ClueOverdue(
      UUID clueId,
      String clueNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate dueOn)
      implements Published {}

  /** What was overdue has been done, or the clue has ended (fact). */
  @EventType("monitoring.clue-overdue-settled.v1")
  record ClueOverdueSettled(
      UUID clueId, UUID householdId, String area, LocalDate dueOn, LocalDate settledOn)
      implements Published {}

  /**
   * The county decided that the household is monitored (fact).
   *
   * @param category 01 脱贫不稳定户, 02 边缘易致贫户, 03 突发严重困难户
   * @param risks codes of 致贫/返贫风险, the main one first
   */
  @EventType("monitoring.household-recognised.v1")
  record HouseholdRecognised(
      UUID recognitionId,
      String recognitionNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      LocalDate recognisedOn)
      implements Published {}

  /** A recognised household has no support plan in time (fact). */
  @EventType("monitoring.support-plan-overdue.v1")
  record SupportPlanOverdue(
      UUID recognitionId,
      String recognitionNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate dueOn)
      implements Published {}

  /** The overdue plan is there, or is no longer needed (fact). */
  @EventType("monitoring.support-plan-overdue-settled.v1")
  record SupportPlanOverdueSettled(
      UUID recognitionId, UUID householdId, String area, LocalDate dueOn, LocalDate settledOn)
      implements Published {}

  /**
   * The county decided that the risk is gone; the household is monitored no longer (fact).
   *
   * @param method SUPPORTED 帮扶消除 or NATURAL 自然消除
   * @param watchUntil a clue up to this day counts as a relapse
   */
  @EventType("monitoring.risk-eliminated.v1")
  record RiskEliminated(
      UUID eliminationId,
      String eliminationNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      String method,
      LocalDate eliminatedOn,
      LocalDate watchUntil)
      implements Published {}

  /** The county took an elimination back: the household is monitored on (fact). */
  @EventType("monitoring.elimination-rolled-back.v1")
  record EliminationRolledBack(
      UUID eliminationId,
      String eliminationNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      LocalDate rolledBackOn)
      implements Published {}

  /** A monitored household was not visited in time (fact). */
  @EventType("monitoring.follow-up-overdue.v1")
  record FollowUpOverdue(
      UUID followUpId,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate dueOn)
      implements Published {}

  /** The overdue visit was made, or is no longer needed (fact). */
  @EventType("monitoring.follow-up-overdue-settled.v1")
  record FollowUpOverdueSettled(
      UUID followUpId, UUID householdId, String area, LocalDate dueOn, LocalDate settledOn)
      implements Published {}
}
