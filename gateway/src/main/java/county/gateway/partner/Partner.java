package county.gateway.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A client of a partner agency, with what it was granted.
 *
 * @param clientId as it names itself
 * @param unit code of the unit whose feeds it hands in
 * @param validTo last day; empty until the security administrator has granted something
 * @param demo whether everybody knows its secret
 */
public record Partner(
    UUID id,
    String clientId,
    String name,
    String unit,
    boolean enabled,
    Optional<LocalDate> validTo,
    int requestsPerMinute,
    int batchesPerDay,
    int megabytesPerDay,
    Set<String> scopes,
    Set<String> fields,
    boolean demo) {

  /** Whether it may call on this day. */
  boolean isOpen(LocalDate today) {
    return enabled && validTo.filter(last -> !last.isBefore(today)).isPresent();
  }
}
