package county.monitoring.overview;

import county.monitoring.overview.Overview.HouseholdPlace;
import county.monitoring.overview.Overview.Households;
import county.monitoring.overview.Places.Place;
import county.monitoring.risk.Category;
import county.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts registered and monitored households. */
@Component
class HouseholdFigures {

  private static final String COUNTS =
      """
      select p.area, count(*) as registered,
        count(*) filter (where p.category is not null) as monitored, coalesce(sum(p.persons) filter (where p.category is not null), 0) as persons,
        count(*) filter (where p.category = '01') as households_01, coalesce(sum(p.persons) filter (where p.category = '01'), 0) as persons_01,
        count(*) filter (where p.category = '02') as households_02, coalesce(sum(p.persons) filter (where p.category = '02'), 0) as persons_02,
        count(*) filter (where p.category = '03') as households_03, coalesce(sum(p.persons) filter (where p.category = '03'), 0) as persons_03
      from (select %s as area, case when h.monitored then h.category end as category, h.persons from household h) p
      group by grouping sets ((p.area), ())
      """
          .formatted(Places.cut("h.area"));

  private static final String MONITORED = "monitored=true";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  HouseholdFigures(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Households count(Places places) {
    var counts = new HashMap<@Nullable String, Counts>();
    jdbc.sql(COUNTS)
        .param("digits", places.digits())
        .query((row, n) -> counts.put(row.getString("area"), Counts.of(row)))
        .list();
    var whole = counts.getOrDefault(null, Counts.NONE);
    counts.remove(null);
    return new Households(
        clock.now(),
        place(places.whole(), whole),
        places.each(counts, Counts.NONE, HouseholdFigures::place));
  }

  private static HouseholdPlace place(Place place, Counts counts) {
    return new HouseholdPlace(
        place.area(),
        place.name(),
        place.rows(counts.registered, Links.HOUSEHOLDS),
        place.rows(counts.monitored, Links.HOUSEHOLDS, MONITORED),
        place.persons(counts.persons, Links.HOUSEHOLDS, MONITORED),
        Arrays.stream(Category.values())
            .map(category -> category(place, category, counts))
            .toList());
  }

  private static Overview.Category category(Place place, Category category, Counts counts) {
    var filter = "category=" + category.code();
    return new Overview.Category(
        category.code(),
        category.label(),
        place.rows(
            counts.households.getOrDefault(category, 0L), Links.HOUSEHOLDS, MONITORED, filter),
        place.persons(
            counts.members.getOrDefault(category, 0L), Links.HOUSEHOLDS, MONITORED, filter));
  }

  private record Counts(
      long registered,
      long monitored,
      long persons,
      Map<Category, Long> households,
      Map<Category, Long> members) {

    static final Counts NONE = new Counts(0, 0, 0, Map.of(), Map.of());

    static Counts of(ResultSet row) throws SQLException {
      var households = new HashMap<Category, Long>();
      var members = new HashMap<Category, Long>();
      for (var category : Category.values()) {
        households.put(category, row.getLong("households_" + category.code()));
        members.put(category, row.getLong("persons_" + category.code()));
      }
      return new Counts(
          row.getLong("registered"),
          row.getLong("monitored"),
          row.getLong("persons"),
          households,
          members);
    }
  }
}
