package county.monitoring.leadtime;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A clue on its way from the data to the household.
 *
 * @param id of the clue
 * @param batch number and file name of the data that raised it
 * @param arrivedOn when the batch came
 * @param visitedOn the verified visit
 * @param days from the data date to the visit, else to the clue's end, else to today
 * @param closed true: it ended without a visit
 */
record LeadTime(
    UUID id,
    String no,
    UUID householdId,
    String headName,
    String area,
    String areaName,
    String feed,
    String feedName,
    String batch,
    LocalDate dataDate,
    LocalDate arrivedOn,
    LocalDate raisedOn,
    Optional<LocalDate> visitedOn,
    long days,
    boolean closed) {}
