package county.assets.asset;

import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers assets and answers questions about the register, always within the place of whoever
 * asks.
 */
@Service
public class AssetService {

  private static final Map<String, String> SORTS =
      Map.of(
          "registeredAt",
          "a.registered_at",
          "originalCost",
          "a.original_cost",
          "formedOn",
          "a.formed_on",
          "no",
          "a.no");
  private static final String COLUMNS =
      "a.id, a.no, a.name, a.category, a.kind, a.level, a.area, a.owner_name, a.original_cost, a.formed_on, a.registered_at";

  private final AssetRepository assets;
  private final AssetCodes codes;
  private final BusinessClock clock;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  AssetService(
      AssetRepository assets,
      AssetCodes codes,
      BusinessClock clock,
      JdbcClient jdbc,
      Cursors cursors) {
    this.assets = assets;
    this.codes = codes;
    this.clock = clock;
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /**
   * Registers one asset at its original cost. Source: PLAN_4_2, PLAN_4_7.
   *
   * @throws Problem 400 with everything that is wrong on the form; also for a place outside the
   *     officer's own
   */
  @Transactional
  AssetView register(RegisterAsset form, CurrentUser user) {
    form.check(codes, clock.today());
    var area = Objects.requireNonNull(form.area());
    new InvalidInput()
        .require(user.appointment().covers(area), "area", area, "所在地不在您的管辖范围内")
        .throwIfAny();
    var asset =
        assets.save(Asset.registered(Ids.next(), nextNumber(form), form, user.id(), clock.now()));
    return AssetView.of(asset, codes);
  }

  /**
   * @throws Problem 404, also for an asset outside the caller's place
   */
  @Transactional(readOnly = true)
  AssetView get(UUID id) {
    return assets
        .findById(id)
        .map(asset -> AssetView.of(asset, codes))
        .orElseThrow(Problem::notFound);
  }

  /** The list; each filter applies only when given. */
  @Transactional(readOnly = true)
  Page<AssetView.Row> list(Filter filter, Paging paging) {
    return ListQuery.of(COLUMNS, "asset a", "a.id")
        .in(filter.area(), "a.area")
        .when("category", filter.category(), "a.category = :category")
        .when("level", filter.level(), "a.level = :level")
        .when("no", filter.no(), "a.no = :no")
        .sorted(filter.sort(), "-registeredAt", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /** Number and original cost of the assets in sight, by category. */
  @Transactional(readOnly = true)
  List<AssetView.Sum> byCategory() {
    return sums("category").stream()
        .map(
            sum ->
                new AssetView.Sum(sum.key(), codes.category(sum.key()), sum.assets(), sum.cost()))
        .toList();
  }

  /** Number and original cost of the assets in sight, by level. */
  @Transactional(readOnly = true)
  List<AssetView.Sum> byLevel() {
    return sums("level").stream()
        .map(
            sum ->
                new AssetView.Sum(
                    sum.key(), AssetLevel.valueOf(sum.key()).label(), sum.assets(), sum.cost()))
        .toList();
  }

  /** What the list can be narrowed by; {@code area} is a statistical code of any level. */
  record Filter(
      @Nullable String area,
      @Nullable String category,
      @Nullable String level,
      @Nullable String no,
      @Nullable String sort) {}

  private record Group(String key, long assets, Money cost) {}

  private List<Group> sums(String column) {
    return jdbc.sql(
            "SELECT "
                + column
                + " AS key, count(*) AS assets, sum(original_cost)::bigint AS cost FROM asset GROUP BY 1 ORDER BY 1")
        .query(
            (row, n) ->
                new Group(
                    row.getString("key"), row.getLong("assets"), new Money(row.getLong("cost"))))
        .list();
  }

  private AssetNumber nextNumber(RegisterAsset form) {
    var prefix =
        AssetNumber.prefix(
            Objects.requireNonNull(form.area()),
            Objects.requireNonNull(form.projectYear()),
            Objects.requireNonNull(form.category()),
            Objects.requireNonNull(form.kind()));
    int counter =
        jdbc.sql(
                "INSERT INTO asset_number VALUES (?, 1) ON CONFLICT (prefix) DO UPDATE SET last = asset_number.last + 1 RETURNING last")
            .param(prefix)
            .query(Integer.class)
            .single();
    return AssetNumber.of(prefix, counter);
  }

  private AssetView.Row row(ResultSet row) throws SQLException {
    var category = row.getString("category");
    var level = AssetLevel.valueOf(row.getString("level"));
    return new AssetView.Row(
        row.getString("id"),
        row.getString("no"),
        row.getString("name"),
        category,
        codes.category(category),
        codes.kind(category, row.getString("kind")),
        level,
        level.label(),
        row.getString("area"),
        row.getString("owner_name"),
        new Money(row.getLong("original_cost")),
        row.getObject("formed_on", LocalDate.class),
        row.getObject("registered_at", OffsetDateTime.class).toInstant());
  }
}
