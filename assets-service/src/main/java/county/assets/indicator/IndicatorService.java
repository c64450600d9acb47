package county.assets.indicator;

import county.assets.events.Published.IndicatorChanged;
import county.platform.division.Divisions;
import county.platform.event.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the shares of the county and of each township from the register and tells those that
 * have changed. Runs in system scope.
 */
@Service
public class IndicatorService {

  private static final String BUREAU = "rural-revitalization";

  /**
   * Each share by township, and once for the whole; an asset above the townships counts in the
   * whole only.
   */
  private static final String SHARES =
      """
      with alive as (
        select a.id, a.area, a.category, a.title_confirmed_on,
          exists (select from asset_steward s where s.asset_id = a.id and :day >= s.valid_from and (s.valid_to is null or :day <= s.valid_to)) as kept,
          exists (select from asset_contract c where c.asset_id = a.id and :day between c.valid_from and coalesce(c.ended_on, c.valid_to)) as let
        from asset a where a.state not in ('LISTED', 'DISPOSED', 'WRITTEN_OFF')),
      placed as (
        select left(area, 9) as place, * from alive where right(area, 6) <> '000000'
        union all
        select left(area, 6), * from alive)
      select 'assets.title-confirmed' as indicator, place, count(*) filter (where title_confirmed_on <= :day) as numerator, count(*) as denominator
      from placed group by place
      union all
      select 'assets.steward-named', place, count(*) filter (where kept), count(*) from placed where category <> 'D' group by place
      union all
      select 'assets.contract-in-force', place, count(*) filter (where let), count(*) from placed where category = 'J' group by place
      union all
      select 'assets.periods-closed-on-time', :county, count(*) filter (where closed_on <= due_on), count(*) from asset_period
      where due_on < :day or state = 'CLOSED' having count(*) > 0
      """;

  /** Answers the row only when it says something new. */
  private static final String REMEMBER =
      """
      insert into asset_indicator as i (indicator, area, unit, as_of, numerator, denominator)
      values (:indicator, :area, :unit, :asOf, :numerator, :denominator)
      on conflict (indicator, area, unit) do update set as_of = excluded.as_of, numerator = excluded.numerator, denominator = excluded.denominator
      where (i.numerator, i.denominator) is distinct from (excluded.numerator, excluded.denominator)
      """;

  private final JdbcClient jdbc;
  private final Divisions divisions;
  private final Outbox outbox;

  IndicatorService(JdbcClient jdbc, Divisions divisions, Outbox outbox) {
    this.jdbc = jdbc;
    this.divisions = divisions;
    this.outbox = outbox;
  }

  /** Tells every share that differs from what was told last. */
  @Transactional
  public void tell(LocalDate day) {
    var news = new ArrayList<IndicatorChanged>();
    for (var share : shares(day)) {
      if (remember(share)) {
        news.add(share);
      }
    }
    outbox.appendAll(news);
  }

  private List<IndicatorChanged> shares(LocalDate day) {
    var county = divisions.county().code().substring(0, 6);
    return jdbc.sql(SHARES)
        .param("day", day)
        .param("county", county)
        .query(
            (row, n) -> {
              var place = row.getString("place");
              return new IndicatorChanged(
                  row.getString("indicator"),
                  place + "0".repeat(12 - place.length()),
                  place.equals(county) ? BUREAU : place,
                  day,
                  row.getLong("numerator"),
                  row.getLong("denominator"));
            })
        .list();
  }

  private boolean remember(IndicatorChanged share) {
    return jdbc.sql(REMEMBER)
            .param("indicator", share.indicator())
            .param("area", share.area())
            .param("unit", share.unit())
            .param("asOf", share.asOf())
            .param("numerator", share.numerator())
            .param("denominator", share.denominator())
            .update()
        > 0;
  }
}
