package county.monitoring.recognition;

import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.ProcedureView;
import county.monitoring.procedure.State;
import county.monitoring.procedure.VillageAct;
import county.monitoring.support.SupportPlan;
import county.platform.casework.Offer;
import county.platform.casework.StepView;
import county.platform.finding.FindingView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A case as it is shown, with what the reader may do about it. */
record RecognitionView(
    UUID id,
    String no,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    UUID clueId,
    State state,
    String stateLabel,
    Optional<String> category,
    List<String> risks,
    boolean greenChannel,
    LocalDate overallDueOn,
    Optional<LocalDate> stepDueOn,
    boolean overdue,
    List<StepView> steps,
    Optional<VillageAct.Authorisation> authorisation,
    Optional<RecognitionAct.Verification> verification,
    Optional<ProcedureView.Compared> comparison,
    Optional<ProcedureView.AppraisalView> appraisal,
    Optional<ProcedureView.PublicityView> publicity,
    Optional<DecidingAct.TownshipReview> review,
    Optional<Prepared> preparation,
    Optional<ProcedureView.Decided> decision,
    Optional<DecidingAct.Announcement> announcement,
    Optional<RecognitionAct.Entry> entry,
    Optional<SupportPlan> supportPlan,
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
      Optional<String> category,
      LocalDate overallDueOn,
      Optional<LocalDate> stepDueOn,
      boolean greenChannel,
      boolean overdue) {}

  record Prepared(
      String category, List<String> risks, String opinion, List<FindingView> findings) {}
}
