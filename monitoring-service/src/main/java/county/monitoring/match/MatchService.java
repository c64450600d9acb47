package county.monitoring.match;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.monitoring.feed.Expectation;
import county.monitoring.feed.FeedBook;
import county.monitoring.match.MatchRow.Kind;
import county.monitoring.match.MatchView.Both;
import county.monitoring.match.MatchView.Ours;
import county.platform.audit.ExportLog;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.division.Divisions;
import county.platform.scope.CurrentUser;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.NumberedPages;
import county.platform.web.NumberedPages.Numbered;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the database knows of a match: counts, rows on both sides, persons only here. */
@Service
public class MatchService {
  private static final int FETCH = 500;

  /** Not in this file, neither as a fact nor as a row that may be about him. */
  private static final String MISSING =
      """
      not exists (select from %s f where f.batch_seq = :seq and f.person_id = p.id)
        and not exists (select from feed_doubt d where d.batch_id = :batch and d.person_id = p.id and d.state <> 'OTHER')""";

  private static final String LAST_SEEN =
      """
      left join lateral (select r.label, r.data_date from %s f join feed_report r on r.batch_seq = f.batch_seq
        where f.person_id = p.id order by f.recorded_at desc, f.sheet_row limit 1) seen on true""";

  private static final String BOTH =
      """
      select f.sheet_row, p.id, p.name, p.id_cipher, p.area from %s f join person p on p.id = f.person_id
      where f.batch_seq = :seq and f.sheet_row %s :from order by f.sheet_row %s""";

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final FieldCipher cipher;
  private final Divisions divisions;
  private final ExportLog log;

  MatchService(
      JdbcClient jdbc, Cursors cursors, FieldCipher cipher, Divisions divisions, ExportLog log) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.cipher = cipher;
    this.divisions = divisions;
    this.log = log;
  }

  @Transactional(readOnly = true)
  MatchView view(BatchKind kind, Batch batch) {
    var counts = batch.counts();
    return new MatchView(
        batch.id(),
        batch.no(),
        kind.code(),
        kind.name(),
        batch.dataDate(),
        counts.rowsIn(),
        new Both(counts.matched(), persons(kind, batch)),
        ours(kind, batch),
        counts.unregistered(),
        counts.ambiguous(),
        counts.duplicate(),
        counts.rejected());
  }

  private long persons(BatchKind kind, Batch batch) {
    return jdbc.sql(
            "select count(distinct person_id) from %s where batch_seq = ?"
                .formatted(FeedBook.of(kind).standing()))
        .param(batch.seq())
        .query(Long.class)
        .single();
  }

  private Ours ours(BatchKind kind, Batch batch) {
    var book = FeedBook.of(kind);
    return switch (book.expected(batch)) {
      case Expectation.Nobody nobody ->
          new Ours(false, Optional.empty(), Optional.empty(), nobody.sentence());
      case Expectation.Some some ->
          jdbc.sql(
                  "select count(*), count(*) filter (where %s) from person p where %s"
                      .formatted(MISSING.formatted(book.standing()), some.condition()))
              .params(some.values())
              .param("seq", batch.seq())
              .param("batch", batch.id())
              .query(
                  (row, n) ->
                      new Ours(
                          true,
                          Optional.of(row.getLong(1)),
                          Optional.of(row.getLong(2)),
                          some.sentence()))
              .single();
    };
  }

  /** Rows of the file whose person is registered, in file order. */
  @Transactional(readOnly = true)
  Page<MatchRow> both(BatchKind kind, Batch batch, Paging paging) {
    var standing = FeedBook.of(kind).standing();
    return NumberedPages.page(
        cursors,
        paging,
        "match " + Kind.BOTH + batch.id(),
        Total.of(batch.counts().matched()),
        new NumberedPages.Rows<MatchRow>() {
          @Override
          public List<Numbered<MatchRow>> after(int number, int limit) {
            return read(BOTH.formatted(standing, ">", "limit " + limit), number);
          }

          @Override
          public List<Numbered<MatchRow>> before(int number, int limit) {
            return read(BOTH.formatted(standing, "<", "desc limit " + limit), number).reversed();
          }

          private List<Numbered<MatchRow>> read(String sql, int from) {
            return jdbc.sql(sql)
                .param("seq", batch.seq())
                .param("from", from)
                .query((row, n) -> new Numbered<>(row.getInt("sheet_row"), known(row)))
                .list();
          }
        });
  }

  /** Persons of the registry whom the file should contain and does not, village by village. */
  @Transactional(readOnly = true)
  Page<MatchRow> ours(BatchKind kind, Batch batch, Paging paging, CurrentUser user) {
    return missing(kind, batch)
        .map(query -> query.page(jdbc, cursors, paging, (row, n) -> missing(row, user)))
        .orElseGet(() -> Page.whole(List.of()));
  }

  @Transactional(readOnly = true)
  long eachBoth(BatchKind kind, Batch batch, Consumer<MatchRow> take) {
    try (var rows =
        jdbc
            .sql(BOTH.formatted(FeedBook.of(kind).standing(), ">", ""))
            .withFetchSize(FETCH)
            .param("seq", batch.seq())
            .param("from", 0)
            .query((row, n) -> known(row))
            .stream()) {
      return rows.peek(take).count();
    }
  }

  @Transactional(readOnly = true)
  long eachOurs(BatchKind kind, Batch batch, CurrentUser user, Consumer<MatchRow> take) {
    var query = missing(kind, batch);
    if (query.isEmpty()) {
      return 0;
    }
    try (var rows = query.get().all(jdbc, FETCH, (row, n) -> missing(row, user))) {
      return rows.peek(take).count();
    }
  }

  /** Rows in doubt of whom somebody found that they are about another, with the reason. */
  @Transactional(readOnly = true)
  Map<Integer, String> foundToBeOthers(UUID batch) {
    var others = new HashMap<Integer, String>();
    jdbc.sql(
            "select sheet_row, coalesce(reason, '') as reason from feed_doubt where batch_id = ? and state = 'OTHER'")
        .param(batch)
        .query(
            row -> {
              others.put(row.getInt("sheet_row"), row.getString("reason"));
            });
    return others;
  }

  /** Numbers of the rows that count as facts. */
  @Transactional(readOnly = true)
  BitSet accepted(BatchKind kind, Batch batch) {
    var rows = new BitSet();
    jdbc.sql("select sheet_row from %s where batch_seq = ?".formatted(FeedBook.of(kind).standing()))
        .withFetchSize(10 * FETCH)
        .param(batch.seq())
        .query(
            row -> {
              rows.set(row.getInt(1));
            });
    return rows;
  }

  /** Rows in doubt that nobody has decided on, with why they are. */
  @Transactional(readOnly = true)
  Map<Integer, String> inDoubt(UUID batch) {
    var open = new HashMap<Integer, String>();
    jdbc.sql("select sheet_row, doubt from feed_doubt where batch_id = ? and state = 'OPEN'")
        .param(batch)
        .query(
            row -> {
              open.put(row.getInt(1), FeedBook.doubt(row.getString(2)));
            });
    return open;
  }

  @Transactional
  void logged(String what, Batch batch, Map<String, ?> filters, long rows) {
    var stated = new HashMap<String, Object>(filters);
    stated.put("batch", batch.no());
    log.exported(what, stated, rows, "导出部门数据比对结果");
  }

  private Optional<ListQuery> missing(BatchKind kind, Batch batch) {
    var book = FeedBook.of(kind);
    if (!(book.expected(batch) instanceof Expectation.Some some)) {
      return Optional.empty();
    }
    var query =
        ListQuery.of(
                "p.id, p.name, p.id_cipher, p.area, seen.label, seen.data_date",
                "person p " + LAST_SEEN.formatted(book.standing()),
                "p.id")
            .when("seq", batch.seq(), MISSING.formatted(book.standing()))
            .when("batch", batch.id(), some.condition())
            .sorted(null, "area", Map.of("area", "p.area"));
    some.values().forEach((name, value) -> query.when(name, value, "true"));
    return Optional.of(query);
  }

  private MatchRow known(ResultSet row) throws SQLException {
    return new MatchRow(
        Kind.BOTH,
        Optional.of(row.getInt("sheet_row")),
        row.getString("name"),
        idNumber(row),
        divisions.place(row.getString("area")),
        "证件号码与姓名一致");
  }

  /** Who is in the registry is not told to those who may not read it. */
  private MatchRow missing(ResultSet row, CurrentUser user) throws SQLException {
    var name = row.getString("name");
    var seen = row.getObject("data_date", LocalDate.class);
    return new MatchRow(
        Kind.OURS,
        Optional.empty(),
        user.may("monitoring:household:read") ? name : Masks.name(name),
        idNumber(row),
        divisions.place(row.getString("area")),
        seen == null
            ? "历次报送的数据里都没有"
            : "这一批没有，最近见于 %s（数据日期 %s）".formatted(row.getString("label"), seen));
  }

  private String idNumber(ResultSet row) throws SQLException {
    var sealed = row.getBytes("id_cipher");
    return sealed == null
        ? ""
        : Masks.idNumber(
            cipher.open("person", "id_cipher", row.getObject("id", UUID.class), sealed));
  }
}
