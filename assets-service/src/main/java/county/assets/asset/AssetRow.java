package county.assets.asset;

import county.platform.policy.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A line of the list of assets.
 *
 * @param net original cost less accumulated depreciation (账面净值)
 */
record AssetRow(
    String id,
    String no,
    String name,
    String category,
    String categoryLabel,
    String kindLabel,
    AssetLevel level,
    String levelLabel,
    String area,
    String keeper,
    String keeperName,
    String departmentName,
    String ownerName,
    Money originalCost,
    Money net,
    AssetState state,
    String stateLabel,
    LocalDate formedOn,
    Instant registeredAt) {

  static final String COLUMNS =
      """
      a.id, a.no, a.name, a.category, a.kind, a.level, a.area, a.keeper, a.department, a.owner_name, a.original_cost, a.state, a.formed_on,
      a.registered_at, coalesce(b.cost - b.accumulated, a.original_cost) as net
      """;
  static final String FROM = "asset a left join asset_book b on b.asset_id = a.id";

  static AssetRow of(ResultSet row, AssetNames names) throws SQLException {
    var category = row.getString("category");
    var level = AssetLevel.valueOf(row.getString("level"));
    var state = AssetState.valueOf(row.getString("state"));
    return new AssetRow(
        row.getString("id"),
        row.getString("no"),
        row.getString("name"),
        category,
        names.category(category),
        names.kind(category, row.getString("kind")),
        level,
        level.label(),
        row.getString("area"),
        row.getString("keeper"),
        names.keeper(row.getString("keeper")),
        names.department(row.getString("department")),
        row.getString("owner_name"),
        new Money(row.getLong("original_cost")),
        new Money(row.getLong("net")),
        state,
        state.label(),
        row.getObject("formed_on", LocalDate.class),
        row.getObject("registered_at", OffsetDateTime.class).toInstant());
  }
}
