package county.tasks.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is overdue: the key of an order, and what the order says about it.
 *
 * @param dueOn the missed date; a subject that misses a second date gets a second order
 * @param no number of the clue or case; unknown when only its settling has been heard of
 */
record OverdueSubject(
    OrderKind kind,
    UUID id,
    LocalDate dueOn,
    UUID householdId,
    String area,
    @Nullable String no,
    @Nullable String householdNo,
    @Nullable String headName) {}
