package county.gateway.account;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.scope.Appointment;
import county.platform.web.Permissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Puts the names of role, place and unit to an appointment. A code without a name is shown as it
 * is.
 */
@Component
public final class AppointmentNames {

  private final Permissions permissions;
  private final Divisions divisions;
  private final Map<String, String> units;

  AppointmentNames(Permissions permissions, Divisions divisions) {
    this.permissions = permissions;
    this.divisions = divisions;
    this.units = units();
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

  String role(String role) {
    var known = permissions.roles().get(role);
    return known == null ? role : known.label();
  }

  String place(String area) {
    return divisions.find(area).map(Division::name).orElse(area);
  }

  private String unit(String unit) {
    return unit.equals("*") ? "全部单位" : units.getOrDefault(unit, place(unit));
  }

  private static Map<String, String> units() {
    try (var source = new ClassPathResource("policy/units.yaml").getInputStream()) {
      var names = new HashMap<String, String>();
      new YAMLMapper()
          .readTree(source)
          .properties()
          .forEach(unit -> names.put(unit.getKey(), unit.getValue().asString()));
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
