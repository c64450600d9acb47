package county.monitoring.elimination;

import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.ProcedureView;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.platform.casework.Offer;
import county.platform.casework.StepView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as it is shown, with what the reader may do about it.
 *
 * @param relapses clues that came in the watch after it
 */
record EliminationView(
    UUID id,
    String no,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    State state,
    String stateLabel,
    String category,
    List<String> risks,
    Optional<String> method,
    Optional<String> methodLabel,
    LocalDate overallDueOn,
    Optional<LocalDate> stepDueOn,
    boolean overdue,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> watchUntil,
    Optional<LocalDate> rolledBackOn,
    List<Relapse> relapses,
    List<StepView> steps,
    Optional<VillageAct.Authorisation> authorisation,
    Optional<Verified> verification,
    Optional<Snapshot.View> snapshot,
    Optional<ProcedureView.Compared> comparison,
    Optional<ProcedureView.AppraisalView> appraisal,
    Optional<ProcedureView.PublicityView> publicity,
    Optional<DecidingAct.TownshipReview> review,
    Optional<Prepared> preparation,
    Optional<ProcedureView.Decided> decision,
    Optional<DecidingAct.Announcement> announcement,
    Optional<EliminationAct.Marking> entry,
    List<Offer> offered,
    long version) {

  /** A line of the list. */
  record Row(
      UUID id,
      String no,
      UUID householdId,
      String headName,
      String area,
      String areaName,
      State state,
      String stateLabel,
      String category,
      Optional<String> methodLabel,
      LocalDate overallDueOn,
      Optional<LocalDate> stepDueOn,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> watchUntil,
      boolean overdue) {}

  record Verified(
      LocalDate visitedOn, String situation, String methodLabel, List<String> risksLeft) {}

  record Prepared(String methodLabel, String opinion) {}

  /** A clue that was raised in the watch period. */
  record Relapse(UUID clueId, String clueNo, LocalDate raisedOn, String sentence) {}
}
