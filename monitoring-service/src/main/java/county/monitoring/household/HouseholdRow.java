package county.monitoring.household;

import county.monitoring.risk.HouseholdKind;
import county.platform.division.Divisions;
import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A household as the list shows it.
 *
 * @param category 01, 02, 03 when monitored
 * @param perCapitaIncome yuan, newest known
 * @param incomePeriod the period of that income
 */
record HouseholdRow(
    UUID id,
    String no,
    String area,
    String areaName,
    String headName,
    HouseholdKind kind,
    int persons,
    Optional<String> category,
    List<String> risks,
    Optional<String> perCapitaIncome,
    Optional<String> incomePeriod,
    Instant updatedAt) {

  static final String COLUMNS =
      "h.id, h.no, h.area, h.head_name, h.kind, h.persons, h.category, h.monitored, h.risks, h.per_capita_income, h.income_period, h.recorded_at";

  static HouseholdRow of(ResultSet row, Divisions divisions) throws SQLException {
    var area = row.getString("area");
    var income = row.getObject("per_capita_income", Long.class);
    return new HouseholdRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        area,
        divisions.place(area),
        row.getString("head_name"),
        HouseholdKind.valueOf(row.getString("kind")),
        row.getInt("persons"),
        row.getBoolean("monitored")
            ? Optional.ofNullable(row.getString("category"))
            : Optional.empty(),
        List.of((String[]) row.getArray("risks").getArray()),
        Optional.ofNullable(income).map(fen -> new Money(fen).toString()),
        Optional.ofNullable(row.getString("income_period")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
