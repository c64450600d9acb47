package county.monitoring.overview;

import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The reader's place and the places just below it.
 *
 * @param area 6, 9 or 12 digits
 * @param digits how many digits tell the places below apart
 * @param below their 12-digit codes with their names, in the order of the tree
 */
record Places(String area, String name, int digits, Map<String, String> below) {

  private static final Map<Integer, Integer> DIGITS = Map.of(6, 9, 9, 12, 12, 12);

  static Places of(CurrentUser user, Divisions divisions) {
    var area = user.appointment().area();
    var within = divisions.find(area).map(Division::within).orElse(List.of());
    var below =
        within.isEmpty()
            ? Map.of(user.appointment().area12(), divisions.name(area))
            : within.stream()
                .collect(
                    Collectors.toMap(
                        Division::code, Division::shortName, (a, b) -> a, LinkedHashMap::new));
    var name = area.length() > 6 ? divisions.place(area) : divisions.name(area);
    return new Places(area, name, DIGITS.getOrDefault(area.length(), 12), below);
  }

  /** The column {@code area} cut to the places below; reads {@code :digits}. */
  static String cut(String column) {
    return "rpad(left(" + column + ", :digits), 12, '0')";
  }

  String area12() {
    return area + "0".repeat(12 - area.length());
  }

  /**
   * One answer for each place below, also for those that have no row, and for places that have rows
   * but are not in the tree.
   *
   * @param counted by 12-digit code
   * @param none what a place without rows has
   */
  <C, T> List<T> each(Map<String, C> counted, C none, BiFunction<Place, C, T> shape) {
    var all = new LinkedHashMap<>(below);
    counted.keySet().forEach(code -> all.putIfAbsent(code, code));
    return all.entrySet().stream()
        .map(
            place ->
                shape.apply(
                    new Place(place.getKey(), place.getValue(), true),
                    counted.getOrDefault(place.getKey(), none)))
        .toList();
  }

  /** The whole: its lists need no area, the reader's scope bounds them. */
  Place whole() {
    return new Place(area12(), name, false);
  }

  /**
   * A place with its lists.
   *
   * @param named whether its lists name it
   */
  record Place(String area, String name, boolean named) {

    Overview.Figure rows(long value, String list, String... query) {
      return new Overview.Figure(value, link(list, query), Overview.Counted.ROWS);
    }

    Overview.Figure persons(long value, String list, String... query) {
      return new Overview.Figure(value, link(list, query), Overview.Counted.PERSONS);
    }

    private String link(String list, String... query) {
      return Links.of(list, named ? area : null, query);
    }
  }
}
