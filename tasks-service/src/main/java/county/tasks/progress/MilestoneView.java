package county.tasks.progress;

import county.tasks.step.StepView;
import county.tasks.step.StepView.ShownFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A milestone with its reports and steps, and what the reader may do about it.
 *
 * @param computed what the indicator says now, when there is one
 * @param reportDue the day by which the next report is due, or was
 */
record MilestoneView(
    Row milestone,
    String evidence,
    String basis,
    int weight,
    Optional<LocalDate> until,
    Cycle reportEvery,
    Optional<String> indicator,
    Optional<BigDecimal> computed,
    Optional<LocalDate> reportDue,
    Optional<LocalDate> reportedOn,
    Optional<LocalDate> acceptedOn,
    List<Offer> offered,
    List<Report> reports,
    List<StepView> steps,
    long version) {

  record Offer(MilestoneLife.Action action, String label) {}

  /** A line of the list. */
  record Row(
      String id,
      String clause,
      String unit,
      String unitName,
      String title,
      Milestone.Aim aim,
      Optional<BigDecimal> target,
      String measure,
      Cycle cycle,
      LocalDate startsOn,
      LocalDate dueOn,
      Optional<BigDecimal> figure,
      Optional<LocalDate> figureOn,
      String originLabel,
      MilestoneLife.State state,
      String stateLabel) {}

  /**
   * A report of progress.
   *
   * @param figure typed by the unit, beside {@code computed} by the system
   * @param gap the two say different things
   */
  record Report(
      String id,
      LocalDate month,
      BigDecimal figure,
      Optional<BigDecimal> computed,
      Optional<String> computedFrom,
      boolean gap,
      String words,
      List<ShownFile> files,
      boolean whileRed,
      String reporterName,
      LocalDate reportedOn,
      long version) {}
}
