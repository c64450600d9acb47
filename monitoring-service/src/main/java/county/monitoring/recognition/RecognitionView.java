package county.monitoring.recognition;

import county.monitoring.procedure.DecidingAct;
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
    Optional<Compared> comparison,
    Optional<AppraisalView> appraisal,
    Optional<PublicityView> publicity,
    Optional<DecidingAct.TownshipReview> review,
    Optional<Prepared> preparation,
    Optional<Decided> decision,
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

  record Compared(Optional<String> note, List<FindingView> findings) {}

  record AppraisalView(
      LocalDate heldOn,
      String place,
      int attendees,
      int present,
      int votesFor,
      int votesAgainst,
      int abstentions,
      boolean passed,
      String conclusion) {

    static AppraisalView of(VillageAct.Appraisal held) {
      return new AppraisalView(
          held.heldOn(),
          held.place(),
          held.attendees(),
          held.present(),
          held.votesFor(),
          held.votesAgainst(),
          held.abstentions(),
          held.passed(),
          held.conclusion());
    }
  }

  record PublicityView(
      LocalDate from,
      LocalDate until,
      String place,
      Optional<UUID> photoFileId,
      List<VillageAct.Objection> objections) {}

  record Prepared(
      String category, List<String> risks, String opinion, List<FindingView> findings) {}

  record Decided(LocalDate on, String reason, List<String> doubts, List<FindingView> findings) {}
}
