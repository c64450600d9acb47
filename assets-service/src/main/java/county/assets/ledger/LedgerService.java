package county.assets.ledger;

import county.assets.asset.AssetNames;
import county.assets.ledger.LedgerView.Cell;
import county.assets.ledger.LedgerView.LedgerLine;
import county.assets.ledger.LedgerView.LedgerRow;
import county.assets.ledger.LedgerView.Register;
import county.platform.audit.ExportLog;
import county.platform.policy.Money;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ledgers from the entries of the journal: whatever day is asked for, every number is a
 * sum of rows that can be opened. Sources: PLAN_4_5, PLAN_4_9, PLAN_4_10, PLAN_4_11.
 */
@Service
public class LedgerService {

  private static final String BALANCE = "asset_balance(:asOf::date, :known::timestamptz) b";
  private static final String ROWS =
      BALANCE + " left join asset_described(:asOf::date) a on a.id = b.asset_id";
  private static final String COLUMNS =
      "b.asset_id as id, b.level, b.keeper, b.department, b.category, b.cost, b.accumulated, a.no, a.name, a.owner_name";
  private static final Map<String, String> SORTS = Map.of("cost", "b.cost", "keeper", "b.keeper");
  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;
  private final AssetNames names;
  private final ExportLog log;

  LedgerService(
      JdbcClient jdbc, Cursors cursors, BusinessClock clock, AssetNames names, ExportLog log) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
    this.names = names;
    this.log = log;
  }

  private record Group(String key, String category, Cell cell) {}

  /** The ledger asked for, within the place of whoever asks. */
  @Transactional(readOnly = true)
  LedgerView ledger(LedgerQuery query) {
    var by = query.dimension();
    var lines = new TreeMap<String, Map<String, Cell>>();
    for (var group : groups(query)) {
      lines
          .computeIfAbsent(group.key(), key -> new LinkedHashMap<>())
          .put(group.category(), group.cell());
    }
    var shown =
        lines.entrySet().stream()
            .map(line -> line(line.getKey(), label(by, line.getKey()), line.getValue()))
            .toList();
    var total = total(shown);
    return new LedgerView(
        by,
        query.day(clock),
        Optional.ofNullable(query.knownOn()),
        shown,
        total,
        register(query, total.sum()),
        LedgerView.CLAUSES);
  }

  private List<Group> groups(LedgerQuery query) {
    var key = query.dimension().column;
    return jdbc.sql(
            """
            select %1$s as key, b.category, count(*) as assets, sum(b.cost) as cost, sum(b.accumulated) as accumulated
            from %2$s where starts_with(b.area, :area) and (:key = '' or %1$s = :key) and (:category = '' or b.category = :category)
            group by 1, 2 order by 1, 2
            """
                .formatted(key, BALANCE))
        .param("asOf", query.day(clock))
        .param("known", query.known(clock).atOffset(ZoneOffset.UTC))
        .param("area", query.place())
        .param("key", Objects.requireNonNullElse(query.key(), ""))
        .param("category", Objects.requireNonNullElse(query.category(), ""))
        .query(
            (row, n) ->
                new Group(
                    row.getString("key"),
                    row.getString("category"),
                    Cell.of(
                        row.getLong("assets"), row.getLong("cost"), row.getLong("accumulated"))))
        .list();
  }

  private static LedgerLine line(String key, String label, Map<String, Cell> cells) {
    return new LedgerLine(key, label, cells, cells.values().stream().reduce(Cell.NONE, Cell::plus));
  }

  private static LedgerLine total(List<LedgerLine> lines) {
    var cells = new LinkedHashMap<String, Cell>();
    for (var line : lines) {
      line.cells().forEach((category, cell) -> cells.merge(category, cell, Cell::plus));
    }
    return line("", "合计", cells);
  }

  private String label(LedgerQuery.By by, String key) {
    return switch (by) {
      case level -> names.level(key);
      case department -> names.department(key);
      case unit, keeper -> names.keeper(key);
    };
  }

  /** The register says the same from its own rows: what is registered and not gone. */
  private Optional<Register> register(LedgerQuery query, Cell total) {
    if (query.knownOn() != null
        || !query.day(clock).equals(clock.today())
        || query.key() != null
        || query.category() != null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select count(*) as assets, coalesce(sum(a.original_cost), 0) as cost from asset a
            where a.state not in ('LISTED', 'DISPOSED', 'WRITTEN_OFF') and starts_with(a.area, :area)
            """)
        .param("area", query.place())
        .query(
            (row, n) ->
                new Register(
                    row.getLong("assets"),
                    new Money(row.getLong("cost")),
                    row.getLong("assets") == total.assets()
                        && row.getLong("cost") == total.cost().fen()))
        .optional();
  }

  /** The day a ledger is about. */
  LocalDate dayOf(LedgerQuery query) {
    return query.day(clock);
  }

  /** The assets behind a number. */
  @Transactional(readOnly = true)
  Page<LedgerRow> rows(LedgerQuery query, @Nullable String sort, Paging paging) {
    return select(query)
        .sorted(sort, "-cost", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /** Hands over every asset of the ledger and leaves an entry in the export log. */
  @Transactional
  void each(LedgerQuery query, Consumer<LedgerRow> take) {
    try (var rows =
        select(query).sorted("keeper", "keeper", SORTS).all(jdbc, FETCH, (row, n) -> row(row))) {
      log.exported("ledgers", query.stated(), rows.peek(take).count(), "导出资产台账");
    }
  }

  private ListQuery select(LedgerQuery query) {
    return ListQuery.of(COLUMNS, ROWS, "b.asset_id")
        .when("asOf", query.day(clock), "true")
        .when("known", query.known(clock).atOffset(ZoneOffset.UTC), "true")
        .in(query.area(), "b.area")
        .when("key", query.key(), query.dimension().column + " = :key")
        .when("category", query.category(), "b.category = :category");
  }

  private LedgerRow row(ResultSet row) throws SQLException {
    long cost = row.getLong("cost");
    long accumulated = row.getLong("accumulated");
    return new LedgerRow(
        row.getString("id"),
        text(row, "no"),
        text(row, "name"),
        names.category(row.getString("category")),
        names.level(row.getString("level")),
        names.keeper(row.getString("keeper")),
        names.department(row.getString("department")),
        text(row, "owner_name"),
        new Money(cost),
        new Money(accumulated),
        new Money(cost - accumulated));
  }

  /** An asset that has moved away is described where it now stands. */
  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("（已调出本辖区）");
  }
}
