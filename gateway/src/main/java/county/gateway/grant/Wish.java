package county.gateway.grant;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment that somebody is to have.
 *
 * @param area statistical code cut to its level; empty for administrators
 * @param unit code of a unit, or {@code *}
 * @param validTo last day; empty: until it is ended
 */
record Wish(
    UUID account,
    String role,
    String area,
    String unit,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {}
