package county.tasks.events;

import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of other services' events: only the fields it uses. */
public final class Consumed {

  private Consumed() {}

  /**
   * {@code monitoring.clue-overdue.v1}: a step of a clue or its case was not done by {@code dueOn}.
   */
  public record ClueOverdue(
      UUID clueId,
      String clueNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate dueOn) {}

  /** {@code monitoring.clue-overdue-settled.v1}: that step has been done, or the clue has ended. */
  public record ClueOverdueSettled(UUID clueId, UUID householdId, String area, LocalDate dueOn) {}

  /**
   * {@code monitoring.support-plan-overdue.v1}: a recognised household has no support plan by
   * {@code dueOn}.
   */
  public record SupportPlanOverdue(
      UUID recognitionId,
      String recognitionNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      LocalDate dueOn) {}

  /**
   * {@code monitoring.support-plan-overdue-settled.v1}: the plan is there, or is no longer needed.
   */
  public record SupportPlanOverdueSettled(
      UUID recognitionId, UUID householdId, String area, LocalDate dueOn) {}
}
