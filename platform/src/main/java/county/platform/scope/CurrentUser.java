package county.platform.scope;

import java.util.Optional;
import java.util.Set;

/**
 * The person behind the request, in the appointment worked in now. Controllers take it as an
 * argument.
 *
 * @param permissions what the role of the appointment may do, {@code <service>:<noun>:<verb>}
 * @param purpose why personal data is asked for, when it was stated
 */
public record CurrentUser(
    String id,
    String name,
    Appointment appointment,
    Set<String> permissions,
    Optional<String> purpose) {

  public CurrentUser {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
