package county.platform.web;

import county.platform.web.Cursors.Direction;
import county.platform.web.Cursors.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list in pages: filters that apply only when they were given, one sort column that is never null
 * (the id breaks ties), previous and next by cursor, and a total that stops counting at 10,000. Two
 * statements a page.
 *
 * <pre>{@code
 * ListQuery.of("o.id, o.no, o.state", "task_order o", "o.id")
 *     .when("state", filter.state(), "o.state = :state")
 *     .sorted(filter.sort(), "-openedAt", Map.of("openedAt", "o.opened_at"))
 *     .page(jdbc, cursors, paging, (row, n) -> …);
 * }</pre>
 */
public final class ListQuery {

  private final String columns;
  private final String from;
  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String sort;
  private boolean descending;

  private ListQuery(String columns, String from, String id) {
    this.columns = columns;
    this.from = from;
    this.id = id;
    this.sort = id;
  }

  /**
   * @param columns what is selected; one of them is named {@code id} and is the uuid of the row
   * @param from tables with their joins
   * @param id the qualified id column, e.g. {@code o.id}
   */
  public static ListQuery of(String columns, String from, String id) {
    return new ListQuery(columns, from, id);
  }

  /** A condition that always holds. */
  public ListQuery where(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * A condition that holds only when the filter was given.
   *
   * @param value null, blank text or an empty Optional: not given
   * @param condition uses the value as {@code :name}
   */
  public ListQuery when(String name, @Nullable Object value, String condition) {
    var given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (given != null && !(given instanceof String text && text.isBlank())) {
      conditions.add(condition);
      values.put(name, given);
    }
    return this;
  }

  /**
   * Rows in this place: {@code area} is a statistical code of 6, 9 or 12 digits, cut to its level
   * or not.
   */
  public ListQuery in(@Nullable String area, String column) {
    if (area != null && !area.isBlank()) {
      var range = AreaRange.of(area);
      conditions.add(column + " >= :areaFrom and " + column + " < :areaTo");
      values.put("areaFrom", range.from());
      values.put("areaTo", range.to());
    }
    return this;
  }

  /**
   * @param asked a sort of the whitelist, with {@code -} in front for descending; null or blank:
   *     the fallback
   * @param columns the whitelist: name in the API to qualified column
   * @throws Problem 400 for a sort that is not in the whitelist
   */
  public ListQuery sorted(@Nullable String asked, String fallback, Map<String, String> columns) {
    var wanted = asked == null || asked.isBlank() ? fallback : asked;
    var name = wanted.startsWith("-") ? wanted.substring(1) : wanted;
    var column = columns.get(name);
    if (column == null) {
      throw InvalidInput.problem("sort", asked, "不支持按此项排序");
    }
    this.sort = column;
    this.descending = wanted.startsWith("-");
    return this;
  }

  /** Runs the query in the open transaction. */
  public <T> Page<T> page(JdbcClient jdbc, Cursors cursors, Paging paging, RowMapper<T> shape) {
    var mark = paging.mark().map(cursor -> cursors.read(cursor, identity()));
    boolean backwards = mark.filter(m -> m.direction() == Direction.PREVIOUS).isPresent();
    var rows = rows(jdbc, mark, backwards, paging.rows() + 1, shape);
    boolean more = rows.size() > paging.rows();
    var shown = more ? rows.subList(0, paging.rows()) : rows;
    if (backwards) {
      shown = shown.reversed();
    }
    var next =
        (backwards || more) && !shown.isEmpty()
            ? Optional.of(shown.getLast().id())
            : Optional.<UUID>empty();
    var previous =
        (backwards ? more : mark.isPresent()) && !shown.isEmpty()
            ? Optional.of(shown.getFirst().id())
            : Optional.<UUID>empty();
    var total = total(jdbc);
    return new Page<>(
        shown.stream().map(Row::value).toList(),
        next.map(row -> cursors.write(new Mark(Direction.NEXT, row), identity())),
        previous.map(row -> cursors.write(new Mark(Direction.PREVIOUS, row), identity())),
        total.count(),
        total.exact());
  }

  /**
   * Every row in the asked order, fetched piece by piece: for exports. Close the stream within the
   * open transaction.
   */
  public <T> Stream<T> all(JdbcClient jdbc, int fetchSize, RowMapper<T> shape) {
    var order = descending ? " desc" : "";
    return jdbc
        .sql(
            "select "
                + columns
                + " from "
                + from
                + where(conditions)
                + " order by "
                + sort
                + order
                + ", "
                + id
                + order)
        .withFetchSize(fetchSize)
        .params(values)
        .query(shape)
        .stream();
  }

  private record Row<T>(UUID id, T value) {}

  private <T> List<Row<T>> rows(
      JdbcClient jdbc, Optional<Mark> mark, boolean backwards, int limit, RowMapper<T> shape) {
    boolean down = descending != backwards;
    var all = new ArrayList<>(conditions);
    var bound = new LinkedHashMap<>(values);
    mark.ifPresent(
        m -> {
          all.add(
              "(%1$s, %2$s) %3$s (select %1$s, %2$s from %4$s where %2$s = :afterId)"
                  .formatted(sort, id, down ? "<" : ">", from));
          bound.put("afterId", m.id());
        });
    var order = down ? " desc" : "";
    return jdbc.sql(
            "select "
                + columns
                + " from "
                + from
                + where(all)
                + " order by "
                + sort
                + order
                + ", "
                + id
                + order
                + " limit "
                + limit)
        .params(bound)
        .query((row, n) -> new Row<>(row.getObject("id", UUID.class), shape.mapRow(row, n)))
        .list();
  }

  private Total total(JdbcClient jdbc) {
    return Total.of(
        jdbc.sql(
                "select count(*) from (select from "
                    + from
                    + where(conditions)
                    + " limit "
                    + (Total.LIMIT + 1)
                    + ") counted")
            .params(values)
            .query(Long.class)
            .single());
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
  }

  /** Text that differs between any two lists: a cursor of one is refused by the other. */
  private String identity() {
    return String.join(
        "\n",
        from,
        String.join("\n", conditions),
        sort,
        String.valueOf(descending),
        values.toString());
  }
}
