package county.monitoring.lowincome;

import county.platform.audit.ExportLog;
import county.platform.web.Cursors;
import county.platform.web.InvalidInput;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists people with low income: whoever is in a layer today, within the reader's place. */
@Service
public class LowIncomeService {

  /** 动态监测 of people with low income: what the list is for. */
  static final String CLAUSE = "PLAN_10_3";

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final LowIncomeReader reader;
  private final ExportLog log;

  LowIncomeService(JdbcClient jdbc, Cursors cursors, LowIncomeReader reader, ExportLog log) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.reader = reader;
    this.log = log;
  }

  @Transactional(readOnly = true)
  public Page<LowIncomeRow> list(LowIncomeFilter filter, Paging paging) {
    return filter
        .query(LowIncomeReader.COLUMNS)
        .page(jdbc, cursors, paging, (row, n) -> reader.row(row));
  }

  /** Hands over each person in the order of the list. Answers how many. */
  @Transactional(readOnly = true)
  public long each(LowIncomeFilter filter, Consumer<LowIncomeRow> take) {
    try (var rows =
        filter.query(LowIncomeReader.COLUMNS).all(jdbc, FETCH, (row, n) -> reader.row(row))) {
      return rows.peek(take).count();
    }
  }

  /**
   * How many are in each layer.
   *
   * @param area 6, 9 or 12 digits; none: the whole of the reader's place
   * @throws county.platform.web.Problem 400 for another area
   */
  @Transactional(readOnly = true)
  public List<LayerCount> layers(@Nullable String area) {
    var place =
        area == null || area.isBlank()
            ? ""
            : area.replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2");
    new InvalidInput()
        .require(place.matches("|\\d{6}|\\d{9}|\\d{12}"), "area", area, "应为 6、9 或 12 位行政区划代码")
        .throwIfAny();
    return jdbc.sql(
            "select "
                + counts()
                + " from "
                + LowIncomeFilter.FROM
                + " where h.lost_on is null and p.area >= :from and p.area < :to")
        .param("from", place)
        .param("to", place + ":") // the character after the digit nine
        .query(
            (row, n) -> {
              var counted = new ArrayList<LayerCount>();
              for (var layer : Layer.values()) {
                counted.add(
                    new LayerCount(
                        layer,
                        layer.label(),
                        row.getLong("all_" + layer.ordinal()),
                        row.getLong("first_" + layer.ordinal()),
                        layer.withoutSource()));
              }
              return List.<LayerCount>copyOf(counted);
            })
        .single();
  }

  /** For each layer all who are in it, and those who are in none before it. */
  private static String counts() {
    return Arrays.stream(Layer.values())
        .map(
            layer ->
                "count(*) filter (where %1$s) as all_%2$d, count(*) filter (where %1$s and not (%3$s)) as first_%2$d"
                    .formatted(layer.condition(), layer.ordinal(), before(layer)))
        .collect(Collectors.joining(", "));
  }

  private static String before(Layer layer) {
    return Arrays.stream(Layer.values())
        .filter(other -> other.compareTo(layer) < 0)
        .map(Layer::condition)
        .reduce("false", (one, other) -> one + " or " + other);
  }

  @Transactional
  public void logged(LowIncomeFilter filter, long rows) {
    log.exported("low-income", filter.stated(), rows, "导出低收入人口名单");
  }
}
