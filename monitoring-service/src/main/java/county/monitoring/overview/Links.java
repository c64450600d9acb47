package county.monitoring.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of lists; all values are codes and dates, nothing in them needs escaping. */
final class Links {

  static final String HOUSEHOLDS = "/api/monitoring/v1/households";
  static final String CLUES = "/api/monitoring/v1/clues";
  static final String FEEDS = "/api/monitoring/v1/feeds/";

  private Links() {}

  /**
   * @param query {@code name=value} each
   */
  static String of(String list, @Nullable String area, String... query) {
    var all = new ArrayList<>(List.of(query));
    if (area != null) {
      all.add("area=" + area);
    }
    return all.isEmpty() ? list : list + "?" + String.join("&", all);
  }
}
