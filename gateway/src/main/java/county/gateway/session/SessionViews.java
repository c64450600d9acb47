package county.gateway.session;

import county.gateway.account.AccountService;
import county.gateway.account.Administrators;
import county.gateway.account.AppointmentNames;
import county.gateway.account.LoginHints;
import county.gateway.factor.FactorService;
import county.gateway.factor.FactorService.Need;
import county.platform.scope.Appointment;
import county.platform.time.BusinessClock;
import county.platform.web.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts together what the desk knows of its user. */
@Component
class SessionViews {

  private final CurrentStaff staff;
  private final AppointmentNames names;
  private final Permissions permissions;
  private final LoginHints hints;
  private final BusinessClock clock;
  private final LoginSteps steps;
  private final AccountService accounts;
  private final FactorService factors;

  SessionViews(
      CurrentStaff staff,
      AppointmentNames names,
      Permissions permissions,
      LoginHints hints,
      BusinessClock clock,
      LoginSteps steps,
      AccountService accounts,
      FactorService factors) {
    this.staff = staff;
    this.names = names;
    this.permissions = permissions;
    this.hints = hints;
    this.clock = clock;
    this.steps = steps;
    this.accounts = accounts;
    this.factors = factors;
  }

  SessionView of(HttpServletRequest request) {
    var member = staff.member();
    List<Appointment> held = member.map(staff::appointments).orElse(List.of());
    var current = CurrentStaff.current(request, held);
    return new SessionView(
        member.map(one -> new SessionView.User(one.getName(), one.username(), one.name())),
        held.stream().map(names::of).toList(),
        current.map(names::of),
        new TreeSet<>(current.map(one -> permissions.of(one.role())).orElse(Set.of())),
        clock.today(),
        hints.isDemo(),
        member.isPresent() ? Optional.empty() : steps.pending(request).flatMap(steps::next),
        hints.isDemo()
            && current.filter(one -> Administrators.ROLES.contains(one.role())).isPresent()
            && member
                .flatMap(one -> accounts.withId(one.account()))
                .filter(one -> factors.need(one) == Need.EXEMPT)
                .isPresent(),
        hints.isDemo() ? Optional.of(hints.shown()) : Optional.empty());
  }
}
