package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.tasks.step.StepBook;
import county.tasks.unit.UnitBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders, in the caller's transaction. */
@Component
class OrderReader {

  private static final Map<String, String> SORTS =
      Map.of("openedOn", "o.opened_on", "dueOn", "o.due_on", "replyBy", "o.reply_by");

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final BusinessClock clock;
  private final UnitBook units;
  private final StepBook steps;

  OrderReader(
      JdbcClient jdbc, Cursors cursors, BusinessClock clock, UnitBook units, StepBook steps) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
    this.units = units;
    this.steps = steps;
  }

  Page<OrderView.Row> list(OrderFilter filter, @Nullable String sort, Paging paging) {
    return ListQuery.of(
            "o.id, o.no, o.kind, o.level, o.title, o.clause_id, o.household_no, o.head_name, o.area, o.unit,"
                + " unit_called(o.unit, o.opened_on) as unit_name, o.due_on, o.reply_by, o.opened_on, o.state",
            "supervision_order o",
            "o.id")
        .in(filter.area(), "o.area")
        .when("state", filter.state() == null ? null : filter.state().name(), "o.state = :state")
        .when("level", filter.level() == null ? null : filter.level().name(), "o.level = :level")
        .when("unit", filter.unit(), "o.unit = :unit")
        .when("clause", filter.clause(), "o.clause_id = :clause")
        .when("open", filter.open(), "(o.state <> 'CLEARED') = :open")
        .when("extension", filter.extension(), "(o.extension_until is not null) = :extension")
        .when(
            "lateOn",
            filter.lateOn(),
            "o.reply_by < :lateOn and o.state in ('OPEN', 'ACKNOWLEDGED')")
        .sorted(sort, "-openedOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  OrderView view(Order order, CurrentUser reader) {
    return OrderView.of(
        order,
        units.find(order.unit()).map(unit -> unit.name()).orElse(order.unit()),
        leaderOf(order.clause()),
        order.offeredTo(
            order.situation(reader, units.actsFor(reader.appointment().unit(), order.unit())),
            reader::may),
        steps.of(order.id()));
  }

  /** The leader in charge of the clause today, when one is named. */
  Optional<String> leaderOf(String clause) {
    return jdbc.sql(
            "select leader from responsible_on(?) where clause_id = ? and duty = 'LEAD' and leader is not null")
        .params(clock.today(), clause)
        .query(String.class)
        .optional();
  }

  private static OrderView.Row row(ResultSet row) throws SQLException {
    var kind = OrderKind.valueOf(row.getString("kind"));
    var level = OrderLevel.valueOf(row.getString("level"));
    var state = OrderLife.State.valueOf(row.getString("state"));
    return new OrderView.Row(
        row.getString("id"),
        row.getString("no"),
        kind.label(),
        level,
        level.label(),
        Optional.ofNullable(row.getString("title")).orElse(kind.label()),
        row.getString("clause_id"),
        Optional.ofNullable(row.getString("household_no")),
        Optional.ofNullable(row.getString("head_name")),
        row.getString("area"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("reply_by", LocalDate.class),
        row.getObject("opened_on", LocalDate.class),
        state,
        state.label());
  }
}
