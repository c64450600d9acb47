package county.assistance.indicator;

import county.assistance.events.Published.IndicatorChanged;
import county.platform.event.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, for each township and the county, what was done within its limit this year. What is
 * overdue and not done counts as not within it.
 */
@Service
public class IndicatorService {

  /** Whose the county's figure is. */
  private static final String CIVIL_AFFAIRS = "civil-affairs";

  /** Each row: area of one case, whether it was done in time. */
  private static final List<Indicator> INDICATORS =
      List.of(
          new Indicator(
              "relief-decided-in-time",
              """
              select area, coalesce(decided_on <= overall_due_on, false) as met from aid_case
              where opened_on >= :from and opened_on <= :day and state <> 'WITHDRAWN' and (decided_on is not null or overall_due_on < :day)
              """),
          new Indicator(
              "relief-completed-in-time",
              """
              select area, coalesce(completed_on <= completion_due_on, false) as met from aid_case
              where completion_due_on is not null and decided_on >= :from and decided_on <= :day
                and (completed_on is not null or completion_due_on < :day)
              """),
          new Indicator(
              "need-cards-answered-in-time",
              """
              select area, state = 'ANSWERED' and not answered_late as met from need_card
              where recognised_on >= :from and recognised_on <= :day and (state = 'ANSWERED' or due_on < :day)
              """));

  private static final String CHANGED =
      """
      with each_case as (%s), counted as (
        select left(area, 9) || '000' as area, left(area, 9) as unit, count(*) filter (where met) as numerator, count(*) as denominator
        from each_case group by left(area, 9)
        union all
        select left(area, 6) || '000000', '%s', count(*) filter (where met), count(*) from each_case group by left(area, 6)
      ), told as (
        insert into indicator_told as t (indicator, area, as_of, numerator, denominator)
        select :indicator, area, :day, numerator, denominator from counted
        on conflict (indicator, area) do update set as_of = excluded.as_of, numerator = excluded.numerator, denominator = excluded.denominator
        where (t.numerator, t.denominator) is distinct from (excluded.numerator, excluded.denominator) and t.as_of <= excluded.as_of
        returning area
      )
      select c.area, c.unit, c.numerator, c.denominator from counted c join told using (area) order by c.area
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;

  IndicatorService(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  private record Indicator(String key, String cases) {}

  /** Tells every indicator whose value on {@code day} is another than the last one told. */
  @Transactional
  public void tell(LocalDate day) {
    var changed = new ArrayList<IndicatorChanged>();
    for (var indicator : INDICATORS) {
      changed.addAll(changed(indicator, day));
    }
    outbox.appendAll(changed);
  }

  private List<IndicatorChanged> changed(Indicator indicator, LocalDate day) {
    return jdbc.sql(CHANGED.formatted(indicator.cases(), CIVIL_AFFAIRS))
        .param("indicator", indicator.key())
        .param("from", day.withDayOfYear(1))
        .param("day", day)
        .query(
            (row, n) ->
                new IndicatorChanged(
                    indicator.key(),
                    row.getString("area"),
                    row.getString("unit"),
                    day,
                    row.getLong("numerator"),
                    row.getLong("denominator")))
        .list();
  }
}
