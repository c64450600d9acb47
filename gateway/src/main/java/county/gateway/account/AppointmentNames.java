package county.gateway.account;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.scope.Appointment;
import county.platform.time.BusinessClock;
import county.platform.unit.Units;
import county.platform.web.Permissions;
import org.springframework.stereotype.Component;

/**
 * Puts the names of role, place and unit to an appointment. A code without a name is shown as it
 * is.
 */
@Component
public final class AppointmentNames {

  private final Permissions permissions;
  private final Divisions divisions;
  private final BusinessClock clock;
  private final UnitService own;
  private final Units units = Units.load();

  AppointmentNames(
      Permissions permissions, Divisions divisions, BusinessClock clock, UnitService own) {
    this.permissions = permissions;
    this.divisions = divisions;
    this.clock = clock;
    this.own = own;
  }

  public AppointmentView of(Appointment appointment) {
    return new AppointmentView(
        appointment.id(),
        appointment.role(),
        role(appointment.role()),
        appointment.area(),
        place(appointment.area()),
        appointment.unit(),
        unit(appointment.unit()));
  }

  public String role(String role) {
    var known = permissions.roles().get(role);
    return known == null ? role : known.label();
  }

  public String place(String area) {
    return divisions.find(area).map(Division::name).orElse(area);
  }

  public String unit(String unit) {
    return unit.equals("*")
        ? "全部单位"
        : units
            .find(unit)
            .map(known -> known.nameOn(clock.today()))
            .or(() -> own.nameOf(unit))
            .orElseGet(() -> place(unit));
  }
}
