package county.monitoring.lowincome;

import county.platform.web.ListQuery;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who of the list; every part may be missing.
 *
 * @param area statistical code of a place within the caller's own
 * @param layer those who are in it
 */
record LowIncomeFilter(@Nullable String area, @Nullable Layer layer) {

  /** Everybody in any layer, found by the three indexes and joined once. */
  static final String FROM =
      """
      (select id from person where allowance like '%低保%' and left_on is null
       union select id from person where destitute like '%特困%' and left_on is null
       union select m.id from household g join person m on m.household_id = g.id where g.monitored and m.left_on is null) low
      join person p on p.id = low.id join household h on h.id = p.household_id""";

  ListQuery query(String columns) {
    var query =
        ListQuery.of(columns, FROM, "p.id")
            .where("h.lost_on is null")
            .in(area, "p.area")
            .sorted(null, "area", Map.of("area", "p.area"));
    return layer == null ? query : query.where(layer.condition());
  }

  Map<String, String> stated() {
    var stated = new HashMap<String, String>();
    stated.put("area", area == null ? "" : area);
    stated.put("layer", layer == null ? "" : layer.name());
    stated.values().removeIf(String::isEmpty);
    return stated;
  }
}
