package county.platform.scope;

import java.util.Optional;
import java.util.Set;

/**
 * The person behind the request, in the appointment worked in now. Controllers take it as an
 * argument.
 *
 * @param permissions what the role of the appointment may do, {@code <service>:<noun>:<verb>}
 * @param purpose why personal data is asked for, when it was stated
 * @param grants what a partner agency's client was granted; empty for staff
 */
public record CurrentUser(
    String id,
    String name,
    Appointment appointment,
    Set<String> permissions,
    Optional<String> purpose,
    Optional<Grants> grants) {

  public CurrentUser {
    permissions = Set.copyOf(permissions);
  }

  /** Somebody of the staff. */
  public CurrentUser(
      String id,
      String name,
      Appointment appointment,
      Set<String> permissions,
      Optional<String> purpose) {
    this(id, name, appointment, permissions, purpose, Optional.empty());
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
