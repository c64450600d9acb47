package county.tasks.indicator;

import county.platform.event.Received;
import county.platform.web.Ids;
import county.tasks.events.Consumed.IndicatorChanged;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what other services tell of indicators. One value a day for each place and unit: of two the
 * one told later counts, whatever order they arrive in.
 */
@Component
class ToldValues {

  private static final String TELL =
      """
      insert into indicator_value as v (id, indicator, area, unit, as_of, numerator, denominator, source, epoch, sequence)
      values (:id, :indicator, :area, :unit, :asOf, :numerator, :denominator, :source, :epoch, :sequence)
      on conflict (indicator, area, unit, as_of) do update set numerator = excluded.numerator, denominator = excluded.denominator,
        source = excluded.source, epoch = excluded.epoch, sequence = excluded.sequence
      where (v.epoch, v.sequence) < (excluded.epoch, excluded.sequence)
      """;
  private static final String COUNTED =
      """
      insert into indicator_value as v (id, indicator, area, unit, as_of, numerator, denominator, source, epoch, sequence)
      select :id, :indicator, :area, :unit, :asOf::date, :numerator::numeric, :denominator::numeric, 'facts', 0, 0
      where not exists (
        select from indicator_value last where last.indicator = :indicator and last.area = :area and last.unit = :unit and last.as_of < :asOf::date
          and last.numerator = :numerator and last.denominator is not distinct from :denominator::numeric
          and not exists (select from indicator_value later where later.indicator = :indicator and later.area = :area and later.unit = :unit
            and later.as_of > last.as_of and later.as_of < :asOf::date))
      on conflict (indicator, area, unit, as_of) do update set numerator = excluded.numerator, denominator = excluded.denominator
      where (v.numerator, coalesce(v.denominator, -1)) <> (excluded.numerator, coalesce(excluded.denominator, -1))
      """;

  private final JdbcClient jdbc;

  ToldValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Answers whether it changed anything. */
  boolean tell(IndicatorChanged told, Received event) {
    return jdbc.sql(TELL)
            .param("id", Ids.next())
            .param("indicator", told.indicator())
            .param("area", told.area())
            .param("unit", told.unit())
            .param("asOf", told.asOf())
            .param("numerator", told.numerator())
            .param("denominator", told.denominator())
            .param("source", event.type())
            .param("epoch", event.epoch())
            .param("sequence", event.sequence())
            .update()
        > 0;
  }

  /** Keeps a counted value of a day, when it is another than before: the line of its past. */
  void keep(String indicator, Value value, LocalDate day) {
    jdbc.sql(COUNTED)
        .param("id", Ids.next())
        .param("indicator", indicator)
        .param("area", value.area())
        .param("unit", value.unit())
        .param("asOf", day)
        .param("numerator", value.numerator())
        .param("denominator", value.denominator().orElse(null))
        .update();
  }
}
