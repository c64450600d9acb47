package county.tasks.indicator;

import county.platform.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the values of indicators as far as the scope of the transaction goes. */
@Component
public class Values {

  private static final String COUNTED =
      """
      select substr(area, 1, 9) || '000' as area, '*' as unit, count(*) filter (where counted) as numerator, count(*) as denominator
      from (%s) rows group by 1
      """;
  private static final String TOLD =
      """
      select distinct on (area, unit) area, unit, as_of, numerator, denominator
      from indicator_value where indicator = ? and as_of <= ? order by area, unit, as_of desc
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Values(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest value of every place and unit: counted now, or as it was told last. */
  public List<Value> of(Definition definition) {
    var today = clock.today();
    return definition.isComputedHere()
        ? jdbc.sql(COUNTED.formatted(Counting.rowsOf(definition.key())))
            .query((row, n) -> value(row, today))
            .list()
        : jdbc.sql(TOLD)
            .params(definition.key(), today)
            .query((row, n) -> value(row, row.getObject("as_of", LocalDate.class)))
            .list();
  }

  /**
   * The value that speaks about a unit: a township's own place, or what was told of a department;
   * for the unit in the lead also the whole county's.
   */
  public Optional<Value> of(
      Definition definition, String unit, String area, boolean lead, List<Value> known) {
    return Value.at(area, unit, known)
        .or(
            () ->
                lead || area.startsWith(unit)
                    ? Value.at(area, Value.ALL_UNITS, known)
                    : Optional.empty());
  }

  private static Value value(ResultSet row, LocalDate asOf) throws SQLException {
    BigDecimal denominator = row.getBigDecimal("denominator");
    return new Value(
        row.getString("area"),
        row.getString("unit"),
        asOf,
        row.getBigDecimal("numerator"),
        Optional.ofNullable(denominator));
  }
}
