package county.monitoring.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The recognition that obliges to a plan.
 *
 * @param category 01, 02 or 03
 * @param risks codes of the recognised risks
 */
public record Recognised(
    UUID recognitionId,
    String recognitionNo,
    UUID householdId,
    String householdNo,
    String headName,
    String area,
    String category,
    List<String> risks,
    LocalDate recognisedOn) {}
