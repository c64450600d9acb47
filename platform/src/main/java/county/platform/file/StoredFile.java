package county.platform.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is wholly stored.
 *
 * @param area 12-digit code of the place it belongs to
 * @param owner id of who stored it
 * @param name as sent, without a path
 * @param type media type
 * @param size in bytes
 * @param digest SM3 in lower-case hex
 */
public record StoredFile(
    UUID id,
    String area,
    String owner,
    String name,
    String type,
    long size,
    String digest,
    Instant storedAt) {}
