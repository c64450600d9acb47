package county.assets.asset;

import county.platform.audit.ExportLog;
import county.platform.scope.CurrentUser;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about the register, always within the place of whoever asks. */
@Service
public class AssetListService {

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
  private static final int FETCH = 500;

  private final AssetRepository assets;
  private final AssetViews views;
  private final AssetNames names;
  private final Changes changes;
  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final ExportLog log;

  AssetListService(
      AssetRepository assets,
      AssetViews views,
      AssetNames names,
      Changes changes,
      JdbcClient jdbc,
      Cursors cursors,
      ExportLog log) {
    this.assets = assets;
    this.views = views;
    this.names = names;
    this.changes = changes;
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.log = log;
  }

  /**
   * What the list can be narrowed by.
   *
   * @param area a statistical code of any level
   * @param name a part of the name
   * @param batch the imported list they came with
   */
  record Filter(
      @Nullable String area,
      @Nullable String category,
      @Nullable String level,
      @Nullable String keeper,
      @Nullable String department,
      @Nullable String state,
      @Nullable String no,
      @Nullable String name,
      @Nullable UUID batch,
      @Nullable String sort) {

    ListQuery query() {
      return ListQuery.of(AssetRow.COLUMNS, AssetRow.FROM, "a.id")
          .in(area, "a.area")
          .when("category", category, "a.category = :category")
          .when("level", level, "a.level = :level")
          .when("keeper", keeper, "a.keeper = :keeper")
          .when("department", department, "a.department = :department")
          .when("state", state, "a.state = :state")
          .when("no", no, "a.no = :no")
          .when("name", name, "strpos(a.name, :name) > 0")
          .when("batch", batch, "a.batch_id = :batch")
          .sorted(sort, "-registeredAt", SORTS);
    }

    Map<String, String> stated() {
      var stated = new LinkedHashMap<String, String>();
      put(stated, "area", area);
      put(stated, "category", category);
      put(stated, "level", level);
      put(stated, "keeper", keeper);
      put(stated, "department", department);
      put(stated, "state", state);
      put(stated, "no", no);
      put(stated, "name", name);
      return stated;
    }

    private static void put(Map<String, String> stated, String name, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        stated.put(name, value);
      }
    }
  }

  /** The list; each filter applies only when given. */
  @Transactional(readOnly = true)
  Page<AssetRow> list(Filter filter, Paging paging) {
    return filter.query().page(jdbc, cursors, paging, (row, n) -> AssetRow.of(row, names));
  }

  /** Hands over each asset of the list and leaves an entry in the export log. */
  @Transactional
  void each(Filter filter, Consumer<AssetRow> take) {
    try (var rows = filter.query().all(jdbc, FETCH, (row, n) -> AssetRow.of(row, names))) {
      long count = rows.peek(take).count();
      log.exported("assets", filter.stated(), count, "导出资产台账");
    }
  }

  /**
   * @throws Problem 404, also for an asset outside the caller's place
   */
  @Transactional(readOnly = true)
  AssetView get(UUID id, CurrentUser user) {
    return views.of(require(id), user);
  }

  /** What was done to it, newest first. */
  @Transactional(readOnly = true)
  List<Changes.Line> changes(UUID id) {
    require(id);
    return changes.of(id);
  }

  private Asset require(UUID id) {
    return assets.findById(id).orElseThrow(Problem::notFound);
  }
}
