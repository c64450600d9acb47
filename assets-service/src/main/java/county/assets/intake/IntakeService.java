package county.assets.intake;

import county.assets.asset.AssetCodes;
import county.assets.asset.RegisterAsset;
import county.assets.asset.RegistrationService;
import county.assets.upload.Uploads;
import county.assets.upload.Uploads.Kept;
import county.assets.upload.Uploads.Sent;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.sheet.CellError;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import county.platform.web.Problem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes in a list of assets: every row is checked as the form is, all errors come back at once, and
 * one transaction registers all or none. The preview is the same run, rolled back.
 */
@Service
public class IntakeService {

  private static final int SHOWN = 20;
  private static final int ERRORS_SHOWN = 500;

  private final Uploads uploads;
  private final RegistrationService registrations;
  private final AssetCodes codes;
  private final JdbcClient jdbc;
  private final BusinessClock clock;

  IntakeService(
      Uploads uploads,
      RegistrationService registrations,
      AssetCodes codes,
      JdbcClient jdbc,
      BusinessClock clock) {
    this.uploads = uploads;
    this.registrations = registrations;
    this.codes = codes;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A list that was registered. */
  record BatchView(
      UUID id,
      String no,
      String fileName,
      int assets,
      Money originalCost,
      String importedByName,
      Instant importedAt) {}

  /** A row as it would be registered. */
  record PreviewRow(
      int row, String name, String category, String level, String area, Money originalCost) {}

  /**
   * What a list would come to.
   *
   * @param errors the first 500
   */
  record PreviewView(
      int rows,
      int good,
      Money originalCost,
      long errorCount,
      List<CellError> errors,
      List<PreviewRow> first) {}

  private record Checked(List<AssetRowReader.Row> rows, List<CellError> errors) {
    Money cost() {
      return rows.stream()
          .map(row -> Money.yuan(Objects.requireNonNull(row.form().originalCost())))
          .reduce(Money.ZERO, Money::plus);
    }
  }

  /** The dry run: nothing of it stays. */
  @Transactional
  PreviewView preview(Sent sent, CurrentUser user) {
    try {
      var checked = check(uploads.keep(sent, user), user);
      if (checked.errors().isEmpty()) {
        registrations.registerAll(forms(checked), Ids.next(), user);
      }
      return view(checked);
    } finally {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
  }

  private PreviewView view(Checked checked) {
    var bad = checked.errors().stream().map(CellError::row).distinct().count();
    return new PreviewView(
        (int) (checked.rows().size() + bad),
        checked.rows().size(),
        checked.cost(),
        checked.errors().size(),
        checked.errors().stream().limit(ERRORS_SHOWN).toList(),
        checked.rows().stream().limit(SHOWN).map(this::shown).toList());
  }

  private PreviewRow shown(AssetRowReader.Row row) {
    var form = row.form();
    return new PreviewRow(
        row.cells().number(),
        Objects.requireNonNull(form.name()),
        codes.lists().categories().getOrDefault(form.category(), ""),
        codes.lists().levels().getOrDefault(Objects.requireNonNull(form.level()).name(), ""),
        Objects.requireNonNull(form.area()),
        Money.yuan(Objects.requireNonNull(form.originalCost())));
  }

  /**
   * Registers the list.
   *
   * @throws Problem 400 with every error by row and column; 409 when the same file was registered
   *     before
   */
  @Transactional
  BatchView commit(Sent sent, CurrentUser user) {
    var file = uploads.keep(sent, user);
    refuseTwice(file, user);
    var checked = check(file, user);
    Uploads.throwIfAny(checked.errors());
    var id = Ids.next();
    insert(id, file, checked, user);
    registrations.registerAll(forms(checked), id, user);
    return require(id);
  }

  /** The newest 100 lists in sight. */
  @Transactional(readOnly = true)
  List<BatchView> list() {
    return jdbc.sql("select * from asset_batch order by id desc limit 100")
        .query((row, n) -> batch(row))
        .list();
  }

  private static List<RegisterAsset> forms(Checked checked) {
    return checked.rows().stream().map(AssetRowReader.Row::form).toList();
  }

  private Checked check(Kept file, CurrentUser user) {
    var read = uploads.read(file, AssetColumns.columns(), new AssetRowReader(codes.lists())::read);
    var errors = new ArrayList<>(read.errors());
    var good = new ArrayList<AssetRowReader.Row>();
    for (var row : read.rows()) {
      var wrong = wrongIn(row, user);
      errors.addAll(wrong);
      if (wrong.isEmpty()) {
        good.add(row);
      }
    }
    errors.addAll(twice(good));
    errors.sort(Comparator.comparingInt(CellError::row));
    return new Checked(good, errors);
  }

  private List<CellError> wrongIn(AssetRowReader.Row row, CurrentUser user) {
    var input = new InvalidInput();
    registrations.check(row.form(), user, input);
    return input.errors().stream()
        .map(
            error ->
                new CellError(
                    row.cells().number(),
                    AssetColumns.of(error.field()),
                    error.value(),
                    error.reason()))
        .toList();
  }

  /**
   * The same asset twice, in the list or in the register: by name, place, project, day and cost.
   */
  private List<CellError> twice(List<AssetRowReader.Row> rows) {
    var errors = new ArrayList<CellError>();
    Map<Key, Integer> seen = new HashMap<>();
    var known = known(rows);
    for (var row : rows) {
      var key = Key.of(row.form());
      var earlier = seen.putIfAbsent(key, row.cells().number());
      if (earlier != null) {
        errors.add(
            new CellError(row.cells().number(), "资产名称", key.name(), "与第 " + earlier + " 行重复"));
      } else if (known.containsKey(key)) {
        errors.add(
            new CellError(row.cells().number(), "资产名称", key.name(), "已经登记，资产编号 " + known.get(key)));
      }
    }
    return errors;
  }

  private record Key(String name, String area, String project, String formedOn, BigDecimal cost) {
    static Key of(RegisterAsset form) {
      return new Key(
          Objects.requireNonNull(form.name()),
          Objects.requireNonNull(form.area()),
          Objects.requireNonNull(form.projectName()),
          Objects.requireNonNull(form.formedOn()).toString(),
          Objects.requireNonNull(form.originalCost()).stripTrailingZeros());
    }
  }

  private Map<Key, String> known(List<AssetRowReader.Row> rows) {
    var names = rows.stream().map(row -> row.form().name()).distinct().toArray(String[]::new);
    record Known(Key key, String no) {}
    return jdbc
        .sql(
            "select no, name, area, project_name, formed_on, original_cost from asset where name = any(?) and removed_on is null")
        .param(names)
        .query(
            (row, n) ->
                new Known(
                    new Key(
                        row.getString("name"),
                        row.getString("area"),
                        row.getString("project_name"),
                        row.getString("formed_on"),
                        BigDecimal.valueOf(row.getLong("original_cost"), 2).stripTrailingZeros()),
                    row.getString("no")))
        .list()
        .stream()
        .collect(Collectors.toMap(Known::key, Known::no, (one, other) -> one));
  }

  private void refuseTwice(Kept file, CurrentUser user) {
    Optional<String> earlier =
        jdbc.sql("select no from asset_batch where area = ? and digest = ?")
            .params(user.appointment().area12(), file.digest())
            .query(String.class)
            .optional();
    if (earlier.isPresent()) {
      throw Problem.conflict(
          "assets.batch.same-file", "同一个文件已经导入过，批次 " + earlier.get() + "，没有重复登记。");
    }
  }

  private void insert(UUID id, Kept file, Checked checked, CurrentUser user) {
    long next = jdbc.sql("select nextval('asset_batch_no')").query(Long.class).single();
    jdbc.sql(
            """
            insert into asset_batch (id, no, area, file_id, file_name, digest, assets, original_cost, imported_by, imported_by_name, imported_at)
            values (:id, :no, :area, :file, :name, :digest, :assets, :cost, :by, :byName, :at)
            """)
        .param("id", id)
        .param("no", "ZC%d-%05d".formatted(clock.today().getYear(), next))
        .param("area", user.appointment().area12())
        .param("file", file.id())
        .param("name", file.name())
        .param("digest", file.digest())
        .param("assets", checked.rows().size())
        .param("cost", checked.cost().fen())
        .param("by", user.id())
        .param("byName", user.name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private BatchView require(UUID id) {
    return jdbc.sql("select * from asset_batch where id = ?")
        .param(id)
        .query((row, n) -> batch(row))
        .single();
  }

  private static BatchView batch(ResultSet row) throws SQLException {
    return new BatchView(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getString("file_name"),
        row.getInt("assets"),
        new Money(row.getLong("original_cost")),
        row.getString("imported_by_name"),
        row.getObject("imported_at", OffsetDateTime.class).toInstant());
  }
}
