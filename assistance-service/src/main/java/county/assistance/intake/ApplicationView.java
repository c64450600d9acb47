package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService.CaseRef;
import county.assistance.programme.Hardship;
import county.assistance.programme.Programme;
import county.platform.casework.StepView.EvidenceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An application as it is shown; numbers behind their masks. */
record ApplicationView(
    UUID id,
    String receiptNo,
    Programme programme,
    String programmeLabel,
    Channel channel,
    String channelLabel,
    String area,
    String areaName,
    Optional<UUID> householdId,
    Optional<String> householdNo,
    Optional<UUID> needCardId,
    String headName,
    String applicant,
    String relation,
    int persons,
    Optional<String> idNumberMasked,
    Optional<String> noIdReason,
    Optional<String> phoneMasked,
    Optional<String> elsewhere,
    Hardship hardship,
    String hardshipLabel,
    Optional<LocalDate> happenedOn,
    boolean urgent,
    String need,
    List<EvidenceView> evidence,
    List<String> repeats,
    Optional<String> repeatReason,
    String receivedBy,
    String unit,
    Instant receivedAt,
    Optional<CaseRef> aidCase) {

  /** A line of the list. */
  record ApplicationRow(
      UUID id,
      String receiptNo,
      String programmeLabel,
      String channelLabel,
      String area,
      String areaName,
      String headName,
      String applicant,
      String hardshipLabel,
      boolean urgent,
      Instant receivedAt,
      UUID caseId,
      String caseNo,
      String stateLabel) {}
}
