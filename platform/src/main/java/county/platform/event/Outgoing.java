package county.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the outbox.
 *
 * @param sequence gapless per aggregate, from 1
 * @param cause id of the event that led to this one
 * @param body JSON
 */
record Outgoing(
    UUID id,
    String type,
    String aggregate,
    long sequence,
    int epoch,
    Instant time,
    LocalDate businessDate,
    @Nullable String cause,
    String body) {}
