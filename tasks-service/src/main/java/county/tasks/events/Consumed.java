package county.tasks.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  public record ClueOverdueSettled(
      UUID clueId, UUID householdId, String area, LocalDate dueOn, LocalDate settledOn) {}

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
      UUID recognitionId, UUID householdId, String area, LocalDate dueOn, LocalDate settledOn) {}

  /** {@code monitoring.household-changed.v1}: the household as it is now, without its people. */
  public record HouseholdChanged(UUID householdId, String no, String area, String headName) {}

  /** {@code monitoring.household-recognised.v1}: the county decided that it is monitored. */
  public record HouseholdRecognised(
      UUID recognitionId,
      String recognitionNo,
      UUID householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      LocalDate recognisedOn) {}

  /**
   * {@code monitoring.indicator-changed.v1}, {@code assets.…}, {@code assistance.…}: the number of
   * an indicator for a place and a unit.
   *
   * @param area 12-digit code
   * @param unit code, or {@code *} for all units of the place
   * @param denominator absent for a count
   */
  public record IndicatorChanged(
      String indicator,
      String area,
      String unit,
      LocalDate asOf,
      BigDecimal numerator,
      @Nullable BigDecimal denominator) {}
}
