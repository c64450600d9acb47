package county.gateway.account;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.unit.Unit;
import county.platform.unit.Units;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the units of the plan and the townships into the list at every start. */
@Component
class UnitSeed implements SmartInitializingSingleton {

  private final UnitService units;
  private final Divisions divisions;

  UnitSeed(UnitService units, Divisions divisions) {
    this.units = units;
    this.divisions = divisions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    units.seed(
        ofThePlan(),
        divisions.townships().stream()
            .collect(
                Collectors.toMap(township -> township.code().substring(0, 9), Division::name)));
  }

  /** Units that stand for many (各苏木镇) are nobody's office. */
  private static Map<String, String> ofThePlan() {
    return Units.load().all().stream()
        .filter(unit -> unit.members().isEmpty())
        .collect(Collectors.toMap(Unit::code, unit -> unit.names().getLast().name()));
  }
}
