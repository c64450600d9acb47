package county.gateway.session;

import county.gateway.account.AccountService;
import county.platform.scope.Appointment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is logged in at this request, and the appointment worked in now. */
@Component
class CurrentStaff {

  private static final String APPOINTMENT = "appointment";

  private final AccountService accounts;

  CurrentStaff(AccountService accounts) {
    this.accounts = accounts;
  }

  Optional<StaffMember> member() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login != null && login.getPrincipal() instanceof StaffMember member
        ? Optional.of(member)
        : Optional.empty();
  }

  List<Appointment> appointments(StaffMember member) {
    return accounts.appointments(member.account());
  }

  /** The id of the appointment chosen in this session, if one was. */
  static Optional<String> chosen(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(APPOINTMENT));
  }

  static void choose(HttpServletRequest request, Appointment appointment) {
    request.getSession().setAttribute(APPOINTMENT, appointment.id());
  }

  /**
   * The chosen one of these appointments; the first when none was chosen or the chosen one has
   * ended.
   */
  static Optional<Appointment> current(HttpServletRequest request, List<Appointment> appointments) {
    return chosen(request)
        .flatMap(id -> appointments.stream().filter(one -> one.id().equals(id)).findFirst())
        .or(() -> appointments.stream().findFirst());
  }
}
