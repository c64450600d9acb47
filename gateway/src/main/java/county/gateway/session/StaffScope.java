package county.gateway.session;

import county.platform.scope.CurrentScope;
import county.platform.scope.CurrentUser;
import county.platform.web.Permissions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds who is logged in around requests to the door's own endpoints, as services do by token. */
@Component
public final class StaffScope extends OncePerRequestFilter {

  private final CurrentStaff staff;
  private final Permissions permissions;

  StaffScope(CurrentStaff staff, Permissions permissions) {
    this.staff = staff;
    this.permissions = permissions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/gateway/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = staff.member().flatMap(member -> user(member, request));
    if (user.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      CurrentScope.<Exception>run(user.get(), () -> chain.doFilter(request, response));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
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
