package county.assets.reconciliation;

import county.assets.asset.AssetCodes;
import county.assets.asset.AssetRecordService;
import county.assets.asset.Books;
import county.assets.reconciliation.Differences.DifferenceRow;
import county.assets.reconciliation.OutsideBooks.Coverage;
import county.assets.reconciliation.OutsideBooks.OutsideRow;
import county.assets.reconciliation.OutsideBooks.Source;
import county.assets.upload.RowCells;
import county.assets.upload.Uploads;
import county.assets.upload.Uploads.Sent;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.sheet.Columns;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in outside books, compares them, and has their differences explained. Source: PLAN_4_12.
 */
@Service
public class BookService {

  static final List<String> REQUIRED = List.of("资产编号", "资产名称", "原始成本");
  static final List<String> OPTIONAL = List.of("累计折旧", "类别", "所有权人", "状态");
  private static final Map<String, String> SORTS = Map.of("dueOn", "d.due_on");

  private final Periods periods;
  private final OutsideBooks books;
  private final Comparison comparison;
  private final Differences differences;
  private final Uploads uploads;
  private final AssetCodes codes;
  private final AssetRecordService assets;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;

  BookService(
      Periods periods,
      OutsideBooks books,
      Comparison comparison,
      Differences differences,
      Uploads uploads,
      AssetCodes codes,
      AssetRecordService assets,
      JdbcClient jdbc,
      Cursors cursors,
      BusinessClock clock) {
    this.periods = periods;
    this.books = books;
    this.comparison = comparison;
    this.differences = differences;
    this.uploads = uploads;
    this.codes = codes;
    this.assets = assets;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** Which differences are asked for. */
  record DifferenceFilter(
      @Nullable String period,
      @Nullable UUID book,
      Differences.@Nullable Kind kind,
      @Nullable String state,
      @Nullable String keeper) {}

  /** How a difference is explained, and on which paper. */
  record Explanation(String text, @Nullable String document, @Nullable UUID fileId) {}

  /**
   * Takes in a book and compares it.
   *
   * @param place it covers; the caller's own unless said otherwise
   * @param keeper the one sub-ledger it covers
   * @throws Problem 400 with every error by row and column, 409 for the same file again
   */
  @Transactional
  Result<PeriodView.BookRow> take(
      String period,
      Source source,
      Optional<String> place,
      Optional<String> keeper,
      Sent sent,
      CurrentUser user) {
    var coverage = coverage(place, keeper, user);
    return periods
        .lockOpen(period)
        .map(
            open -> {
              var file = uploads.keep(sent, user);
              books
                  .same(open.code(), coverage, source, file.digest())
                  .ifPresent(
                      earlier -> {
                        throw Problem.conflict(
                            "assets.book.same-file", "同一个文件已经导入过，编号 " + earlier + "。");
                      });
              var read = uploads.read(file, Columns.of(REQUIRED, OPTIONAL), this::row);
              Uploads.throwIfAny(read.errors());
              var id = Ids.next();
              books.insert(id, open.code(), source, coverage, file, read.rows(), user);
              comparison.run(id, open);
              return books.require(id);
            });
  }

  private static Coverage coverage(
      Optional<String> place, Optional<String> keeper, CurrentUser user) {
    var own = user.appointment().area();
    var cut =
        place
            .filter(code -> !code.isBlank())
            .map(code -> code.replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2"))
            .orElse(own);
    var unit = user.appointment().unit();
    var only =
        keeper
            .filter(code -> !code.isBlank())
            .or(() -> Books.mayWrite(user, "") ? Optional.empty() : Optional.of(unit));
    new InvalidInput()
        .require(
            cut.matches("\\d{6}|\\d{9}|\\d{12}") && cut.startsWith(own),
            "area",
            cut,
            "账簿范围不在您的管辖范围内")
        .require(
            only.filter(code -> !Books.mayWrite(user, code)).isEmpty(),
            "keeper",
            only.orElse(""),
            "行业部门只能核对本单位的账")
        .throwIfAny();
    return new Coverage(cut, only);
  }

  private Optional<OutsideRow> row(RowCells cells) {
    var name = cells.text("资产名称");
    var cost = cells.money("原始成本");
    if (name.isEmpty()) {
      cells.wrong("资产名称", "不能为空");
    }
    if (cost.isEmpty() && cells.text("原始成本").isEmpty()) {
      cells.wrong("原始成本", "不能为空");
    }
    var row =
        new OutsideRow(
            cells.number(),
            cells.text("资产编号").orElse(""),
            name.orElse(""),
            cost.map(Money::fen).orElse(0L),
            cells.money("累计折旧").map(Money::fen).orElse(null),
            cells.code("类别", codes.lists().categories()).orElse(null),
            cells.text("所有权人").orElse(null),
            cells.code("状态", codes.lists().states()).orElse(null));
    return cells.clean() ? Optional.of(row) : Optional.empty();
  }

  /** Compares a book again, after the register was put right. */
  @Transactional
  Result<PeriodView.BookRow> compare(String period, UUID book) {
    books.require(book);
    return periods
        .lockOpen(period)
        .map(
            open -> {
              comparison.run(book, open);
              return books.require(book);
            });
  }

  /** The differences, the most urgent first. */
  @Transactional(readOnly = true)
  Page<DifferenceRow> list(DifferenceFilter filter, Paging paging) {
    return ListQuery.of(Differences.COLUMNS, Differences.FROM, "d.id")
        .when("period", filter.period(), "d.period = :period")
        .when("book", filter.book(), "d.book_id = :book")
        .when("kind", filter.kind() == null ? null : filter.kind().name(), "d.kind = :kind")
        .when("state", filter.state(), "d.state = :state")
        .when("keeper", filter.keeper(), "d.keeper = :keeper")
        .sorted(null, "dueOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> differences.row(row, clock.today()));
  }

  /**
   * Explains a difference that stays, signed by who explains it.
   *
   * @throws Problem 404 outside the caller's place
   */
  @Transactional
  Result<DifferenceRow> explain(UUID id, Explanation said, CurrentUser user) {
    assets.requireFile(said.fileId());
    record Stand(String period, String keeper, String state) {}
    var found =
        jdbc.sql("select period, keeper, state from difference where id = ? for update")
            .param(id)
            .query(
                (row, n) ->
                    new Stand(
                        row.getString("period"), row.getString("keeper"), row.getString("state")))
            .optional()
            .orElseThrow(Problem::notFound);
    return periods
        .lockOpen(found.period())
        .then(
            open -> {
              if (!Books.mayWrite(user, found.keeper())) {
                return Result.refused(
                    Refusal.guard("assets.difference.other-unit", "这项差异由其他单位说明。"));
              }
              if (found.state().equals("SETTLED")) {
                return Result.refused(
                    Refusal.state("assets.difference.settled", "这项差异已经消除，不需要说明。"));
              }
              keep(id, said, user, clock.today());
              return Result.done(require(id));
            });
  }

  private void keep(UUID id, Explanation said, CurrentUser user, LocalDate today) {
    jdbc.sql(
            """
            update difference set state = 'EXPLAINED', explanation = :text, document = :document, file_id = :file, explained_by = :by,
              explained_by_name = :name, explained_on = :on where id = :id
            """)
        .param("text", said.text())
        .param("document", said.document())
        .param("file", said.fileId())
        .param("by", user.id())
        .param("name", user.name())
        .param("on", today)
        .param("id", id)
        .update();
  }

  private DifferenceRow require(UUID id) {
    return jdbc.sql(
            "select " + Differences.COLUMNS + " from " + Differences.FROM + " where d.id = ?")
        .param(id)
        .query((row, n) -> differences.row(row, clock.today()))
        .single();
  }
}
