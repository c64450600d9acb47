package county.monitoring.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A visit as it is shown. */
record VisitView(
    UUID id,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String areaName,
    LocalDate visitedOn,
    String visitorName,
    String unit,
    Situation situation,
    String situationLabel,
    List<String> problems,
    Optional<String> perCapita,
    Optional<String> measures,
    List<String> newRisks,
    Optional<String> note,
    Optional<UUID> photoFileId) {}
