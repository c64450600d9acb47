package county.monitoring.overview;

import county.monitoring.overview.Overview.Support;
import county.monitoring.overview.Overview.SupportPlace;
import county.monitoring.overview.Places.Place;
import county.platform.time.BusinessClock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts monitored households by how they stand with their support plan. */
@Component
class SupportFigures {

  private static final String COUNTS =
      """
      select p.area, count(*) as monitored, count(*) filter (where p.in_force) as in_force, count(*) filter (where p.overdue) as overdue
      from (select %s as area, s.in_force, s.overdue from household_support s) p
      group by grouping sets ((p.area), ())
      """
          .formatted(Places.cut("s.area"));

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  SupportFigures(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Support count(Places places) {
    var counts = new HashMap<@Nullable String, Counts>();
    jdbc.sql(COUNTS)
        .param("digits", places.digits())
        .query(
            row -> {
              counts.put(
                  row.getString("area"),
                  new Counts(
                      row.getLong("monitored"), row.getLong("in_force"), row.getLong("overdue")));
            });
    var whole = counts.getOrDefault(null, Counts.NONE);
    counts.remove(null);
    return new Support(
        clock.now(),
        place(places.whole(), whole),
        places.each(counts, Counts.NONE, SupportFigures::place));
  }

  private static SupportPlace place(Place place, Counts counts) {
    return new SupportPlace(
        place.area(),
        place.name(),
        place.rows(counts.monitored, Links.HOUSEHOLDS, "monitored=true"),
        place.rows(counts.inForce, Links.HOUSEHOLDS, "plan=IN_FORCE"),
        place.rows(counts.monitored - counts.inForce, Links.HOUSEHOLDS, "plan=NONE"),
        place.rows(counts.overdue, Links.HOUSEHOLDS, "plan=OVERDUE"));
  }

  private record Counts(long monitored, long inForce, long overdue) {
    static final Counts NONE = new Counts(0, 0, 0);
  }
}
