package county.monitoring.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a household.
 *
 * @param time where the moment is known, not only the day
 * @param group whose part it is, for people
 * @param no of the clue, case or recognition it belongs to
 * @param actor who did it
 * @param unit code or name of the unit he works in
 * @param source of a fact: file and row
 * @param link the desk's page of the source
 * @param late after its deadline
 */
record HouseholdEvent(
    UUID id,
    LocalDate day,
    Optional<Instant> time,
    EventKind kind,
    String group,
    String title,
    Optional<String> no,
    Optional<String> note,
    Optional<String> actor,
    Optional<String> unit,
    Optional<String> source,
    Optional<String> link,
    boolean late) {}
