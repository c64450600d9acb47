package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService.CaseRef;
import county.platform.casework.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card: which household, recognised when and as what, with which risks; who works on it, and how
 * it was answered.
 *
 * @param aidCase the case that answered it
 * @param cases every case of the household, also from before the card
 */
record NeedCardView(
    String id,
    String recognitionId,
    String householdId,
    String householdNo,
    String headName,
    String area,
    String category,
    List<String> risks,
    LocalDate recognisedOn,
    NeedCardState state,
    String stateLabel,
    Instant openedAt,
    LocalDate dueOn,
    boolean overdue,
    Optional<Who> accepted,
    Optional<Who> answered,
    boolean answeredLate,
    Optional<Help> help,
    Optional<String> helpLabel,
    Optional<String> reason,
    Optional<CaseRef> aidCase,
    List<CaseRef> cases,
    List<Offer> offered,
    long version) {

  record Who(String name, String unit, LocalDate on) {

    static Optional<Who> of(@Nullable String name, @Nullable String unit, @Nullable LocalDate on) {
      return name == null || unit == null || on == null
          ? Optional.empty()
          : Optional.of(new Who(name, unit, on));
    }
  }

  /** What stands beside the card itself. */
  record Beside(LocalDate today, List<CaseRef> cases, List<Offer> offered) {}

  /** A line of the list. */
  record NeedCardRow(
      String id,
      String householdId,
      String householdNo,
      String headName,
      String area,
      String category,
      List<String> risks,
      LocalDate recognisedOn,
      NeedCardState state,
      String stateLabel,
      Instant openedAt,
      LocalDate dueOn,
      boolean overdue,
      Optional<String> acceptedUnit,
      Optional<String> helpLabel) {}
}
