package county.monitoring.feed;

import java.util.UUID;

/**
 * Whom an ID number belongs to in the registry.
 *
 * @param area 12-digit code of his village
 */
record RegisteredPerson(UUID id, String name, String area) {}
