package county.assets.journal;

import county.assets.asset.AssetCodes;
import county.assets.asset.WearTable;
import county.assets.depreciation.Regime;
import county.assets.depreciation.StraightLine;
import county.assets.depreciation.Stretch;
import county.assets.depreciation.Terms;
import county.platform.policy.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes and keeps the plan of each asset from its terms. The plan is what the monthly run books, so
 * that the run itself is plain SQL over all assets. Source: PLAN_4_3.
 */
@Component
class Plans {

  private static final String TERMS =
      """
      select a.id, a.area, a.in_use_on, a.regime, a.wear_class, a.life_months, a.residual_rate, a.removed_on,
        a.original_cost - coalesce((select sum(amount) from asset_addition x where x.asset_id = a.id), 0) as first_cost
      from asset a where a.id = any(?)
      """;

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final WearTable table;
  private final AssetCodes codes;

  Plans(JdbcClient jdbc, JdbcTemplate batch, WearTable table, AssetCodes codes) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.table = table;
    this.codes = codes;
  }

  private record Planned(UUID asset, String area, List<Stretch> stretches) {}

  /**
   * Makes the plans of these assets anew; those booked by an earlier plan are marked for a
   * correction.
   */
  void make(List<UUID> assets) {
    var ids = assets.toArray(UUID[]::new);
    var additions = additions(ids);
    var plans = jdbc.sql(TERMS).param(ids).query((row, n) -> planned(row, additions)).list();
    jdbc.sql("delete from asset_plan where asset_id = any(?)").param(ids).update();
    write(plans);
    jdbc.sql(
            "update asset_book set replanned = true where asset_id = any(?) and booked_through is not null")
        .param(ids)
        .update();
  }

  void drop(UUID asset) {
    jdbc.sql("delete from asset_plan where asset_id = ?").param(asset).update();
  }

  List<Stretch> of(UUID asset) {
    return jdbc.sql("select * from asset_plan where asset_id = ? order by from_month")
        .param(asset)
        .query(
            (row, n) ->
                new Stretch(
                    YearMonth.from(row.getObject("from_month", LocalDate.class)),
                    YearMonth.from(row.getObject("to_month", LocalDate.class)),
                    new Money(row.getLong("before")),
                    new Money(row.getLong("monthly")),
                    new Money(row.getLong("total"))))
        .list();
  }

  private Map<UUID, List<Terms.Addition>> additions(UUID[] ids) {
    record Added(UUID asset, Terms.Addition addition) {}
    return jdbc
        .sql(
            "select asset_id, added_on, amount, extra_months from asset_addition where asset_id = any(?)")
        .param(ids)
        .query(
            (row, n) ->
                new Added(
                    row.getObject("asset_id", UUID.class),
                    new Terms.Addition(
                        row.getObject("added_on", LocalDate.class),
                        new Money(row.getLong("amount")),
                        row.getInt("extra_months"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Added::asset, Collectors.mapping(Added::addition, Collectors.toList())));
  }

  private Planned planned(ResultSet row, Map<UUID, List<Terms.Addition>> additions)
      throws SQLException {
    var asset = row.getObject("id", UUID.class);
    return new Planned(
        asset,
        row.getString("area"),
        terms(row, additions.getOrDefault(asset, List.of()))
            .map(StraightLine::plan)
            .orElse(List.of()));
  }

  /** Nothing while something is not known, or when the class never wears. */
  private Optional<Terms> terms(ResultSet row, List<Terms.Addition> additions) throws SQLException {
    @Nullable LocalDate inUseOn = row.getObject("in_use_on", LocalDate.class);
    @Nullable String wearClass = row.getString("wear_class");
    @Nullable Integer life = row.getObject("life_months", Integer.class);
    @Nullable BigDecimal residual = row.getBigDecimal("residual_rate");
    if (inUseOn == null
        || wearClass == null
        || life == null
        || residual == null
        || codes.neverDepreciated(wearClass).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Terms(
            Regime.valueOf(row.getString("regime")),
            inUseOn,
            new Money(row.getLong("first_cost")),
            life,
            residual,
            additions,
            Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
            table.pauses(wearClass)));
  }

  private void write(List<Planned> plans) {
    var rows = new ArrayList<Object[]>();
    for (var plan : plans) {
      for (var stretch : plan.stretches()) {
        rows.add(
            new Object[] {
              plan.asset(),
              plan.area(),
              Date.valueOf(stretch.from().atDay(1)),
              Date.valueOf(stretch.to().atDay(1)),
              stretch.months(),
              stretch.before().fen(),
              stretch.monthly().fen(),
              stretch.total().fen()
            });
      }
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      batch.batchUpdate(
          "insert into asset_plan (asset_id, area, from_month, to_month, months, before, monthly, total) values (?, ?, ?, ?, ?, ?, ?, ?)",
          rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
  }
}
