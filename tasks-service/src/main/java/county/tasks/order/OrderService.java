package county.tasks.order;

import county.platform.policy.Result;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import county.platform.web.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens orders on what events report overdue, and lets units acknowledge and the county clear them.
 */
@Service
public class OrderService {

  private static final Map<String, String> SORTS =
      Map.of("openedOn", "o.opened_on", "dueOn", "o.due_on");
  private static final String COLUMNS =
      "o.id, o.no, o.kind, o.household_no, o.head_name, o.area, o.unit, o.due_on, o.opened_on, o.state";

  /** A doubled event changes nothing; one that comes after its settling only fills in the words. */
  private static final String OPEN =
      """
      INSERT INTO supervision_order (id, no, kind, subject_id, subject_no, household_id, household_no, head_name, area, unit, due_on, state, opened_on, version)
      VALUES (:id, :no, :kind, :subject, :subjectNo, :household, :householdNo, :headName, :area, :unit, :dueOn, 'OPEN', :today, 0)
      ON CONFLICT (kind, subject_id, due_on) DO UPDATE SET subject_no = excluded.subject_no, household_no = excluded.household_no,
        head_name = excluded.head_name, version = supervision_order.version + 1
      WHERE supervision_order.subject_no IS NULL
      """;

  private static final String SETTLE =
      """
      INSERT INTO supervision_order (id, no, kind, subject_id, household_id, area, unit, due_on, state, opened_on, cleared_by, cleared_at, cleared_because, version)
      VALUES (:id, :no, :kind, :subject, :household, :area, :unit, :dueOn, 'CLEARED', :today, 'event', :now, :because, 0)
      ON CONFLICT (kind, subject_id, due_on) DO UPDATE SET state = 'CLEARED', cleared_by = 'event', cleared_at = excluded.cleared_at,
        cleared_because = excluded.cleared_because, version = supervision_order.version + 1
      WHERE supervision_order.state <> 'CLEARED'
      """;

  private final OrderRepository orders;
  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Cursors cursors;

  OrderService(OrderRepository orders, JdbcClient jdbc, BusinessClock clock, Cursors cursors) {
    this.orders = orders;
    this.jdbc = jdbc;
    this.clock = clock;
    this.cursors = cursors;
  }

  /** Opens the order on an overdue subject, once however often it is reported. */
  @Transactional
  public void open(OverdueSubject subject) {
    write(OPEN, subject)
        .param("subjectNo", subject.no())
        .param("householdNo", subject.householdNo())
        .param("headName", subject.headName())
        .update();
  }

  /**
   * Clears the order because what was overdue has been done; also when the order itself has not
   * been heard of yet.
   */
  @Transactional
  public void settle(OverdueSubject subject) {
    write(SETTLE, subject)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("because", "逾期事项已办结，系统自动销号")
        .update();
  }

  @Transactional(readOnly = true)
  Page<OrderView.Row> list(
      @Nullable String area,
      OrderLife.@Nullable State state,
      @Nullable String unit,
      @Nullable String sort,
      Paging paging) {
    return ListQuery.of(COLUMNS, "supervision_order o", "o.id")
        .in(area, "o.area")
        .when("state", state == null ? null : state.name(), "o.state = :state")
        .when("unit", unit, "o.unit = :unit")
        .sorted(sort, "-openedOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> row(row));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  OrderView get(UUID id, CurrentUser user) {
    return OrderView.of(require(id), user);
  }

  @Transactional
  Result<OrderView> acknowledge(UUID id, String reply, Optional<String> ifMatch, CurrentUser user) {
    var order = require(id);
    Versions.check(ifMatch, order.version());
    return order
        .acknowledge(reply, user, clock.now())
        .map(done -> OrderView.of(orders.saveAndFlush(done), user));
  }

  @Transactional
  Result<OrderView> clear(UUID id, String because, Optional<String> ifMatch, CurrentUser user) {
    var order = require(id);
    Versions.check(ifMatch, order.version());
    return order
        .clear(because, user, clock.now())
        .map(done -> OrderView.of(orders.saveAndFlush(done), user));
  }

  private Order require(UUID id) {
    return orders.findById(id).orElseThrow(Problem::notFound);
  }

  private JdbcClient.StatementSpec write(String sql, OverdueSubject subject) {
    return jdbc.sql(sql)
        .param("id", Ids.next())
        .param("no", nextNo(subject.reportedOn()))
        .param("kind", subject.kind().name())
        .param("subject", subject.id())
        .param("household", subject.householdId())
        .param("area", subject.area())
        .param("unit", subject.unit())
        .param("dueOn", subject.dueOn())
        .param("today", subject.reportedOn());
  }

  private String nextNo(LocalDate on) {
    long next = jdbc.sql("SELECT nextval('supervision_order_no')").query(Long.class).single();
    return "DB%d-%05d".formatted(on.getYear(), next);
  }

  private static OrderView.Row row(ResultSet row) throws SQLException {
    var state = OrderLife.State.valueOf(row.getString("state"));
    return new OrderView.Row(
        row.getString("id"),
        row.getString("no"),
        OrderKind.valueOf(row.getString("kind")).label(),
        Optional.ofNullable(row.getString("household_no")),
        Optional.ofNullable(row.getString("head_name")),
        row.getString("area"),
        row.getString("unit"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("opened_on", LocalDate.class),
        state,
        state.label());
  }
}
