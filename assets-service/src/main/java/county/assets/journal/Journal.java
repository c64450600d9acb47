package county.assets.journal;

import county.assets.asset.BookEvent;
import county.platform.scope.CurrentScope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries and keeps each asset's book with them, in the transaction of the change. */
@Component
class Journal {

  private static final String COLUMNS =
      """
      insert into asset_entry (id, asset_id, area, level, keeper, department, category, kind, month, day, debit, credit, amount, document,
        entered_by, recorded_at)
      """;

  private static final String COST =
      COLUMNS
          + """
            select uuidv7(), a.id, a.area, a.level, a.keeper, a.department, a.category, 'COST', null, a.formed_on, 'COST', 'FUNDS', a.original_cost,
              a.document, :by, app_now()
            from asset a where a.id = any(:assets)
            """;

  private static final String ONE =
      COLUMNS
          + """
            values (uuidv7(), :asset, :area, :level, :keeper, :department, :category, :kind, null, :day, :debit, :credit, :amount, :document,
              :by, app_now())
            """;

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where an asset stands; amounts in fen. */
  record Book(long cost, long accumulated, @Nullable LocalDate bookedThrough) {
    long net() {
      return cost - accumulated;
    }
  }

  /** Opens the books of registered assets at their cost. Source: PLAN_4_2. */
  void open(List<UUID> assets) {
    var ids = assets.toArray(UUID[]::new);
    jdbc.sql(COST).param("by", CurrentScope.actor()).param("assets", ids).update();
    jdbc.sql(
            "insert into asset_book select id, area, original_cost, 0, null, false from asset where id = any(?)")
        .param(ids)
        .update();
  }

  /** One entry in a line of the ledgers; nothing for no amount. */
  void book(
      UUID asset,
      BookEvent.Line line,
      EntryKind kind,
      LocalDate day,
      Account debit,
      Account credit,
      long amount,
      @Nullable String document) {
    if (amount == 0) {
      return;
    }
    jdbc.sql(ONE)
        .param("asset", asset)
        .param("area", line.area())
        .param("level", line.level())
        .param("keeper", line.keeper())
        .param("department", line.department())
        .param("category", line.category())
        .param("kind", kind.name())
        .param("day", day)
        .param("debit", debit.name())
        .param("credit", credit.name())
        .param("amount", amount)
        .param("document", document)
        .param("by", CurrentScope.actor())
        .update();
  }

  BookEvent.Line lineOf(UUID asset) {
    return jdbc.sql("select level, area, keeper, department, category from asset where id = ?")
        .param(asset)
        .query(
            (row, n) ->
                new BookEvent.Line(
                    row.getString("level"),
                    row.getString("area"),
                    row.getString("keeper"),
                    row.getString("department"),
                    row.getString("category")))
        .single();
  }

  /** The book of an asset, locked until the transaction ends. */
  Book lock(UUID asset) {
    return jdbc.sql(
            "select cost, accumulated, booked_through from asset_book where asset_id = ? for update")
        .param(asset)
        .query(
            (row, n) ->
                new Book(
                    row.getLong("cost"),
                    row.getLong("accumulated"),
                    row.getObject("booked_through", LocalDate.class)))
        .single();
  }

  void addCost(UUID asset, long amount) {
    jdbc.sql("update asset_book set cost = cost + ? where asset_id = ?")
        .params(amount, asset)
        .update();
  }

  void close(UUID asset) {
    jdbc.sql(
            "update asset_book set cost = 0, accumulated = 0, replanned = false where asset_id = ?")
        .param(asset)
        .update();
  }

  /** What is still open moves with the asset; closed records keep the place they were made in. */
  void move(UUID asset, String area) {
    for (var table : List.of("asset_book", "asset_plan", "asset_addition")) {
      jdbc.sql("update " + table + " set area = ? where asset_id = ?").params(area, asset).update();
    }
  }
}
