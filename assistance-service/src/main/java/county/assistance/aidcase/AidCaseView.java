package county.assistance.aidcase;

import county.assistance.aidcase.Disbursements.DisbursementView;
import county.assistance.aidcase.ReliefFindings.Weighed;
import county.assistance.programme.Hardship;
import county.assistance.programme.Level;
import county.assistance.programme.Path;
import county.assistance.programme.Programme;
import county.platform.casework.Offer;
import county.platform.casework.StepView;
import county.platform.policy.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A case as it is shown, with what the reader may do about it. */
record AidCaseView(
    UUID id,
    String no,
    UUID applicationId,
    String receiptNo,
    Programme programme,
    String programmeLabel,
    Optional<Path> path,
    Optional<String> pathLabel,
    boolean urgent,
    Hardship hardship,
    String hardshipLabel,
    Optional<UUID> householdId,
    Optional<String> householdNo,
    String headName,
    String applicant,
    int persons,
    String area,
    String areaName,
    State state,
    String stateLabel,
    LocalDate openedOn,
    LocalDate overallDueOn,
    Optional<LocalDate> stepDueOn,
    boolean overdue,
    Optional<LocalDate> completionDueOn,
    Optional<Money> proposed,
    Optional<Money> decided,
    Money disbursed,
    Money unpaid,
    Optional<Level> level,
    Optional<String> levelLabel,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> filedOn,
    Records records,
    Optional<BoardNotice> publicity,
    boolean refusalNotice,
    List<Weighed> findings,
    List<DisbursementView> disbursements,
    List<StepView> steps,
    List<Offer> offered,
    long version) {

  /** What was stated at each step and still holds. */
  record Records(
      Optional<NeedRecord> application,
      Optional<IntakeAct.Acceptance> acceptance,
      Optional<IntakeAct.SupplementNotice> supplementNotice,
      Optional<FieldAct.Authorisation> authorisation,
      Optional<ComparisonRecord> comparison,
      Optional<InvestigationRecord> investigation,
      Optional<FieldAct.Appraisal> appraisal,
      Optional<OpinionRecord> proposal,
      Optional<OpinionRecord> endorsement,
      Optional<GrantRecord> grant,
      Optional<OpinionRecord> refusal,
      Optional<OpinionRecord> confirmation,
      Optional<AfterAct.Service> service) {}

  record NeedRecord(String need, Optional<LocalDate> happenedOn) {}

  record ComparisonRecord(
      Optional<Boolean> propertyFits, Optional<List<String>> benefits, String note) {}

  record InvestigationRecord(
      LocalDate visitedOn,
      String visitors,
      String situation,
      String hardship,
      int persons,
      Money income,
      Money spending,
      boolean stillInNeed,
      boolean disputed) {}

  record OpinionRecord(Optional<Money> amount, String opinion, List<String> doubts) {}

  record GrantRecord(Money amount, String level, String reason, List<String> doubts) {}

  record BoardNotice(
      LocalDate from,
      LocalDate until,
      String place,
      Optional<UUID> photoFileId,
      List<NoticeAct.Objection> objections) {}

  /** A line of the list. */
  record CaseRow(
      UUID id,
      String no,
      String receiptNo,
      Optional<UUID> householdId,
      String headName,
      String applicant,
      String area,
      String areaName,
      Optional<Path> path,
      boolean urgent,
      Hardship hardship,
      String hardshipLabel,
      State state,
      String stateLabel,
      Optional<Money> proposed,
      Optional<Money> decided,
      Optional<Level> level,
      LocalDate openedOn,
      LocalDate overallDueOn,
      Optional<LocalDate> stepDueOn,
      Optional<LocalDate> decidedOn,
      boolean overdue) {}
}
