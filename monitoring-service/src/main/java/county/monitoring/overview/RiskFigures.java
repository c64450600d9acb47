package county.monitoring.overview;

import county.monitoring.clue.ClueKind;
import county.monitoring.overview.Overview.Figure;
import county.monitoring.overview.Overview.HouseholdPlace;
import county.monitoring.overview.Overview.Households;
import county.monitoring.overview.Overview.Risk;
import county.monitoring.overview.Overview.RiskKind;
import county.monitoring.overview.Overview.RiskPlace;
import county.monitoring.overview.Places.Place;
import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts clues that wait for somebody. */
@Component
class RiskFigures {

  private static final String COUNTS =
      """
      select p.area, p.kind, count(*) as open, count(*) filter (where p.due_on < :today) as overdue
      from (select %s as area, k.kind, k.due_on from clue_course k where k.waiting) p
      group by grouping sets ((p.area), (p.kind), ())
      """
          .formatted(Places.cut("k.area"));

  private static final String WAITING = "waiting=true";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  RiskFigures(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param households how many are registered where
   */
  Risk count(Places places, Households households) {
    var areas = new HashMap<String, Counts>();
    var kinds = new HashMap<String, Long>();
    var all = new Counts[] {Counts.NONE};
    jdbc.sql(COUNTS)
        .param("digits", places.digits())
        .param("today", clock.today())
        .query(
            row -> {
              var counts = new Counts(row.getLong("open"), row.getLong("overdue"));
              var area = row.getString("area");
              var kind = row.getString("kind");
              if (area != null) {
                areas.put(area, counts);
              } else if (kind != null) {
                kinds.put(kind, counts.open);
              } else {
                all[0] = counts;
              }
            });
    var registered =
        households.parts().stream()
            .collect(Collectors.toMap(HouseholdPlace::area, HouseholdPlace::registered));
    var whole = places.whole();
    return new Risk(
        clock.now(),
        place(whole, all[0], households.whole().registered()),
        places.each(
            areas,
            Counts.NONE,
            (place, counts) ->
                place(
                    place,
                    counts,
                    Optional.ofNullable(registered.get(place.area()))
                        .orElseGet(() -> place.rows(0, Links.HOUSEHOLDS)))),
        kinds(whole, kinds));
  }

  private static RiskPlace place(Place place, Counts counts, Figure registered) {
    return new RiskPlace(
        place.area(),
        place.name(),
        place.rows(counts.open, Links.CLUES, WAITING),
        place.rows(counts.overdue, Links.CLUES, "overdue=true"),
        registered,
        perThousand(counts.open, registered.value()));
  }

  private static Optional<BigDecimal> perThousand(long open, long households) {
    return households == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(open * 1000)
                .divide(BigDecimal.valueOf(households), 1, RoundingMode.HALF_UP));
  }

  private static java.util.List<RiskKind> kinds(Place whole, Map<String, Long> counts) {
    return Arrays.stream(ClueKind.values())
        .map(
            kind ->
                new RiskKind(
                    kind.name(),
                    kind.label(),
                    whole.rows(
                        counts.getOrDefault(kind.name(), 0L),
                        Links.CLUES,
                        WAITING,
                        "kind=" + kind.name())))
        .toList();
  }

  private record Counts(long open, long overdue) {
    static final Counts NONE = new Counts(0, 0);
  }
}
