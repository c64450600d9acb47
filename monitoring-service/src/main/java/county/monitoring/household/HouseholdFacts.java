package county.monitoring.household;

import county.monitoring.household.HouseholdPage.Income;
import county.platform.policy.FactValue;
import county.platform.policy.Money;
import county.platform.policy.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The observed rows of a household: incomes and living conditions with their sources. */
@Component
class HouseholdFacts {

  private static final String INCOMES =
      """
      select distinct on (period, agency) period, wage, business, property, transfer, business_cost, claims, out_of_pocket, per_capita,
             wage + business + property + transfer - business_cost as net, agency, batch, source_row
      from income where household_id = :household
      order by period desc, agency, recorded_at desc, id desc
      """;

  private static final String LIVING =
      """
      select name, value, agency, batch, source_row, observed, recorded_at from living_fact
      where household_id = :household order by recorded_at desc, id desc
      """;

  private final JdbcClient jdbc;

  HouseholdFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest statement of each period and agency. */
  List<Income> incomes(UUID household) {
    return jdbc.sql(INCOMES).param("household", household).query((row, n) -> income(row)).list();
  }

  /** Every statement about living conditions, newest first. */
  List<FactValue> living(UUID household) {
    return jdbc.sql(LIVING).param("household", household).query((row, n) -> living(row)).list();
  }

  /** Of statements newest first, the known one of each name, by its label. */
  static Map<String, String> known(List<FactValue> statements) {
    var known = new LinkedHashMap<String, String>();
    statements.forEach(fact -> known.putIfAbsent(fact.name(), fact.value()));
    return known;
  }

  private static FactValue living(ResultSet row) throws SQLException {
    var name = row.getString("name");
    return new FactValue(
        name,
        name,
        row.getString("value"),
        Optional.of(source(row)),
        row.getObject("observed", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static Income income(ResultSet row) throws SQLException {
    return new Income(
        row.getString("period"),
        yuan(row, "wage"),
        yuan(row, "business"),
        yuan(row, "property"),
        yuan(row, "transfer"),
        yuan(row, "business_cost"),
        yuan(row, "claims"),
        yuan(row, "out_of_pocket"),
        yuan(row, "net"),
        yuan(row, "per_capita"),
        source(row));
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(row.getString("agency"), row.getString("batch"), row.getInt("source_row"));
  }

  private static Optional<String> yuan(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class))
        .map(fen -> new Money(fen).toString());
  }
}
