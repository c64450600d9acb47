package county.assets.journal;

import county.assets.asset.AssetNames;
import county.assets.depreciation.Stretch;
import county.platform.policy.Money;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: entries behind every number, and the book of one asset. */
@Service
public class EntryService {

  private static final String COLUMNS =
      """
      e.id, e.asset_id, e.area, e.level, e.keeper, e.category, e.kind, e.month, e.day, e.debit, e.credit, e.amount, e.run_id, e.document,
      e.recorded_at, coalesce(a.no, '') as no, coalesce(a.name, '') as name, s.position
      """;
  private static final String FROM =
      "asset_entry e left join asset a on a.id = e.asset_id left join asset_entry_seal s on s.row_id = e.id";
  private static final Map<String, String> SORTS =
      Map.of("day", "e.day", "recordedAt", "e.recorded_at");

  /** What entries can be narrowed by; days both included. */
  record Filter(
      @Nullable UUID asset,
      @Nullable UUID run,
      @Nullable String keeper,
      @Nullable String level,
      @Nullable String category,
      @Nullable EntryKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String sort) {}

  /**
   * An entry.
   *
   * @param position its place in the chain; empty while it waits for its seal
   */
  record EntryView(
      UUID id,
      UUID assetId,
      String assetNo,
      String assetName,
      String keeperName,
      String categoryLabel,
      EntryKind kind,
      String kindLabel,
      Optional<YearMonth> month,
      LocalDate day,
      String debitLabel,
      String creditLabel,
      Money amount,
      Optional<String> document,
      Instant recordedAt,
      Optional<Long> position) {}

  /** Months in a row with the same amount. */
  record PlanLine(
      YearMonth from, YearMonth to, Money before, Money monthly, Money last, Money total) {
    static PlanLine of(Stretch stretch) {
      return new PlanLine(
          stretch.from(),
          stretch.to(),
          stretch.before(),
          stretch.monthly(),
          stretch.in(stretch.to()),
          stretch.total());
    }
  }

  /**
   * The book of an asset: cost, what has worn off, what is left; and the plan it follows.
   *
   * @param bookedThrough the last month booked
   */
  record BookView(
      Money cost,
      Money accumulated,
      Money net,
      Optional<YearMonth> bookedThrough,
      List<PlanLine> plan) {}

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Plans plans;
  private final AssetNames names;

  EntryService(JdbcClient jdbc, Cursors cursors, Plans plans, AssetNames names) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.plans = plans;
    this.names = names;
  }

  @Transactional(readOnly = true)
  Page<EntryView> list(Filter filter, Paging paging) {
    return ListQuery.of(COLUMNS, FROM, "e.id")
        .when("asset", filter.asset(), "e.asset_id = :asset")
        .when("run", filter.run(), "e.run_id = :run")
        .when("keeper", filter.keeper(), "e.keeper = :keeper")
        .when("level", filter.level(), "e.level = :level")
        .when("category", filter.category(), "e.category = :category")
        .when("kind", filter.kind() == null ? null : filter.kind().name(), "e.kind = :kind")
        .when("from", filter.from(), "e.day >= :from")
        .when("to", filter.to(), "e.day <= :to")
        .sorted(filter.sort(), "-day", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> view(row));
  }

  /**
   * @throws Problem 404 outside the caller's place
   */
  @Transactional(readOnly = true)
  BookView book(UUID asset) {
    var plan = plans.of(asset).stream().map(PlanLine::of).toList();
    boolean exists =
        jdbc.sql("select exists (select from asset where id = ?)")
            .param(asset)
            .query(Boolean.class)
            .single();
    if (!exists) {
      throw Problem.notFound();
    }
    return jdbc.sql("select cost, accumulated, booked_through from asset_book where asset_id = ?")
        .param(asset)
        .query(
            (row, n) ->
                new BookView(
                    new Money(row.getLong("cost")),
                    new Money(row.getLong("accumulated")),
                    new Money(row.getLong("cost") - row.getLong("accumulated")),
                    Optional.ofNullable(row.getObject("booked_through", LocalDate.class))
                        .map(YearMonth::from),
                    plan))
        .optional()
        .orElse(new BookView(Money.ZERO, Money.ZERO, Money.ZERO, Optional.empty(), plan));
  }

  private EntryView view(ResultSet row) throws SQLException {
    var kind = EntryKind.valueOf(row.getString("kind"));
    long position = row.getLong("position");
    var sealed = row.wasNull() ? Optional.<Long>empty() : Optional.of(position);
    return new EntryView(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        row.getString("no"),
        row.getString("name"),
        names.keeper(row.getString("keeper")),
        names.category(row.getString("category")),
        kind,
        kind.label(),
        Optional.ofNullable(row.getObject("month", LocalDate.class)).map(YearMonth::from),
        row.getObject("day", LocalDate.class),
        Account.valueOf(row.getString("debit")).label(),
        Account.valueOf(row.getString("credit")).label(),
        new Money(row.getLong("amount")),
        Optional.ofNullable(row.getString("document")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        sealed);
  }
}
