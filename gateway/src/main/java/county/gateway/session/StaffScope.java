package county.gateway.session;

import county.platform.scope.CurrentUser;
import county.platform.web.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is logged in, in the office in which he works now. */
@Component
public final class StaffScope extends BoundScope {

  private final CurrentStaff staff;
  private final Permissions permissions;

  StaffScope(CurrentStaff staff, Permissions permissions) {
    this.staff = staff;
    this.permissions = permissions;
  }

  @Override
  protected Optional<CurrentUser> user(HttpServletRequest request) {
    return staff.member().flatMap(member -> user(member, request));
  }

  private Optional<CurrentUser> user(StaffMember member, HttpServletRequest request) {
    return CurrentStaff.current(request, staff.appointments(member))
        .map(
            appointment ->
                new CurrentUser(
                    member.getName(),
                    member.name(),
                    appointment,
                    permissions.of(appointment.role()),
                    Optional.empty()));
  }
}
