package county.assets.reconciliation;

import county.assets.asset.AssetNames;
import county.assets.reconciliation.PeriodView.Equation;
import county.assets.reconciliation.UnitLists.UnitList;
import county.platform.policy.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * County = departments + townships; township = villages + own. Each side is summed for itself.
 * Sources: PLAN_4_10, PLAN_4_11, PLAN_4_12.
 */
final class Equations {

  private static final int TOWNSHIP_DIGITS = 9;

  private Equations() {}

  static List<Equation> of(List<UnitList> units, AssetNames names) {
    var equations = new ArrayList<Equation>();
    equations.add(
        equation(
            "",
            "县级总账",
            sumOfRows(units, row -> true),
            sum(units, unit -> !isPlace(unit)),
            sum(units, Equations::isPlace)));
    var townships =
        units.stream()
            .filter(Equations::isPlace)
            .map(unit -> unit.keeper().substring(0, TOWNSHIP_DIGITS))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var township : townships) {
      equations.add(
          equation(
              township,
              names.keeper(township),
              sumOfRows(units, row -> row.area().startsWith(township)),
              sum(units, unit -> unit.keeper().equals(township)),
              sum(
                  units,
                  unit ->
                      unit.keeper().startsWith(township)
                          && unit.keeper().length() > TOWNSHIP_DIGITS)));
    }
    return equations;
  }

  private static Equation equation(String key, String name, long whole, long units, long places) {
    return new Equation(
        key, name, new Money(whole), new Money(units), new Money(places), whole == units + places);
  }

  private static boolean isPlace(UnitList unit) {
    return Character.isDigit(unit.keeper().charAt(0));
  }

  private static long sum(List<UnitList> units, Predicate<UnitList> which) {
    return units.stream().filter(which).mapToLong(UnitList::cost).sum();
  }

  private static long sumOfRows(List<UnitList> units, Predicate<UnitLists.ListRow> which) {
    return units.stream()
        .flatMap(unit -> unit.rows().stream())
        .filter(which)
        .mapToLong(UnitLists.ListRow::cost)
        .sum();
  }
}
