package county.assets.operation;

import county.assets.operation.OperationActs.Mode;
import county.assets.operation.OperationActs.Risk;
import county.assets.operation.OperationActs.UpkeepKind;
import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is on record about the running of an asset. */
@Component
class OperationRecords {

  private final JdbcClient jdbc;

  OperationRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OperationView of(UUID asset, LocalDate today) {
    return new OperationView(
        rows(
            "select * from asset_contract where asset_id = ? order by valid_from desc",
            asset,
            (row, n) -> contract(row, today)),
        rows(
            "select * from asset_steward where asset_id = ? order by valid_from desc",
            asset,
            (row, n) -> steward(row)),
        rows(
            "select * from upkeep_record where asset_id = ? order by done_on desc, id desc limit 200",
            asset,
            (row, n) -> upkeep(row)),
        rows(
            "select * from asset_appraisal where asset_id = ? order by appraised_on desc, id desc",
            asset,
            (row, n) -> appraisal(row)),
        rows(
            "select x.*, f.name from asset_file x join file f on f.id = x.file_id where asset_id = ? order by x.id desc",
            asset,
            (row, n) -> file(row)));
  }

  private <T> List<T> rows(String sql, UUID asset, RowMapper<T> shape) {
    return jdbc.sql(sql).param(asset).query(shape).list();
  }

  private static OperationView.Contract contract(ResultSet row, LocalDate today)
      throws SQLException {
    var from = row.getObject("valid_from", LocalDate.class);
    var to = row.getObject("valid_to", LocalDate.class);
    var ended = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
    return new OperationView.Contract(
        row.getObject("id", UUID.class),
        Mode.valueOf(row.getString("mode")).label(),
        row.getString("operator"),
        Optional.ofNullable(row.getString("credit_code")),
        row.getBoolean("credit_code_doubtful"),
        row.getString("contract_no"),
        from,
        to,
        money(row, "rent_per_year"),
        money(row, "guaranteed_per_year"),
        Optional.ofNullable(row.getBigDecimal("dividend_rate")),
        money(row, "deposit"),
        Optional.ofNullable(row.getString("risk")).map(risk -> Risk.valueOf(risk).label()),
        row.getString("decision"),
        row.getString("filed_with"),
        fileOf(row),
        ended,
        Optional.ofNullable(row.getString("ended_because")),
        !today.isBefore(from) && !today.isAfter(ended.orElse(to)));
  }

  private static OperationView.Steward steward(ResultSet row) throws SQLException {
    return new OperationView.Steward(
        row.getString("unit_name"),
        row.getString("person"),
        Optional.ofNullable(row.getString("paid_from")),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        fileOf(row));
  }

  private static OperationView.Upkeep upkeep(ResultSet row) throws SQLException {
    return new OperationView.Upkeep(
        UpkeepKind.valueOf(row.getString("kind")).label(),
        row.getObject("done_on", LocalDate.class),
        row.getString("content"),
        money(row, "cost"),
        fileOf(row),
        row.getString("entered_by_name"));
  }

  private static OperationView.Appraisal appraisal(ResultSet row) throws SQLException {
    return new OperationView.Appraisal(
        row.getString("valuer"),
        Optional.ofNullable(row.getString("credit_code")),
        row.getBoolean("credit_code_doubtful"),
        row.getObject("appraised_on", LocalDate.class),
        new Money(row.getLong("value")),
        row.getString("report_no"),
        fileOf(row),
        row.getString("entered_by_name"));
  }

  private static OperationView.AssetFile file(ResultSet row) throws SQLException {
    return new OperationView.AssetFile(
        row.getObject("file_id", UUID.class),
        row.getString("kind").equals("PHOTO"),
        row.getString("title"),
        row.getString("name"),
        row.getString("added_by_name"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<UUID> fileOf(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("file_id", UUID.class));
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(Money::new);
  }
}
