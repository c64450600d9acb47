package county.assets.reconciliation;

import county.assets.upload.Uploads.Kept;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books of others (外部账), kept row by row. */
@Component
class OutsideBooks {

  /** Whose book. */
  enum Source {
    FINANCE("财政固定资产账"),
    COLLECTIVE("村集体三资账"),
    PLATFORM("自治区平台导出"),
    COUNT("实物盘点表");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * What a book covers.
   *
   * @param place a statistical code cut to its level
   * @param keeper only this sub-ledger; empty: every one in the place
   */
  record Coverage(String place, Optional<String> keeper) {
    String area12() {
      return place + "0".repeat(12 - place.length());
    }
  }

  /** A row as it was read; amounts in fen. */
  record OutsideRow(
      int row,
      String no,
      String name,
      long cost,
      @Nullable Long accumulated,
      @Nullable String category,
      @Nullable String ownerName,
      @Nullable String state) {}

  private static final String LIST =
      """
      select b.*, (select count(*) from difference d where d.book_id = b.id and d.state = 'OPEN') as open from outside_book b
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final BusinessClock clock;
  private final Divisions divisions;

  OutsideBooks(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock, Divisions divisions) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
    this.divisions = divisions;
  }

  List<PeriodView.BookRow> of(String period) {
    return jdbc.sql(LIST + " where b.period = ? order by b.id desc")
        .param(period)
        .query((row, n) -> row(row))
        .list();
  }

  PeriodView.BookRow require(UUID id) {
    return jdbc.sql(LIST + " where b.id = ?")
        .param(id)
        .query((row, n) -> row(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** The number under which the same file was taken in before. */
  Optional<String> same(String period, Coverage coverage, Source source, String digest) {
    return jdbc.sql(
            "select no from outside_book where period = ? and area = ? and source = ? and digest = ?")
        .params(period, coverage.area12(), source.name(), digest)
        .query(String.class)
        .optional();
  }

  void insert(
      UUID id,
      String period,
      Source source,
      Coverage coverage,
      Kept file,
      List<OutsideRow> rows,
      CurrentUser user) {
    long next = jdbc.sql("select nextval('outside_book_no')").query(Long.class).single();
    jdbc.sql(
            """
            insert into outside_book (id, no, period, source, area, place, keeper, file_id, file_name, digest, rows, uploaded_by, uploaded_by_name,
              uploaded_at)
            values (:id, :no, :period, :source, :area, :place, :keeper, :file, :fileName, :digest, :rows, :by, :name, :at)
            """)
        .param("id", id)
        .param("no", "DZ" + period + "-%04d".formatted(next))
        .param("period", period)
        .param("source", source.name())
        .param("area", coverage.area12())
        .param("place", coverage.place())
        .param("keeper", coverage.keeper().orElse(null))
        .param("file", file.id())
        .param("fileName", file.name())
        .param("digest", file.digest())
        .param("rows", rows.size())
        .param("by", user.id())
        .param("name", user.name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    batch.batchUpdate(
        "insert into outside_row (book_id, row, area, no, name, cost, accumulated, category, owner_name, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      id,
                      row.row(),
                      coverage.area12(),
                      row.no(),
                      row.name(),
                      row.cost(),
                      row.accumulated(),
                      row.category(),
                      row.ownerName(),
                      row.state()
                    })
            .toList());
  }

  private PeriodView.BookRow row(ResultSet row) throws SQLException {
    return new PeriodView.BookRow(
        row.getString("id"),
        row.getString("no"),
        Source.valueOf(row.getString("source")).label(),
        divisions.place(row.getString("place")),
        row.getString("file_name"),
        row.getInt("rows"),
        row.getString("uploaded_by_name"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getLong("open"));
  }
}
