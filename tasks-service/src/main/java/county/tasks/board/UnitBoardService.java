package county.tasks.board;

import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import county.tasks.board.Board.Orders;
import county.tasks.board.UnitBoard.Due;
import county.tasks.board.UnitBoard.OwnClause;
import county.tasks.indicator.IndicatorService;
import county.tasks.unit.UnitBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit's own page. */
@Service
class UnitBoardService {

  private static final int AHEAD = 30;

  private static final String LIGHT =
      "select " + Lights.COLUMNS + " from light_now n where n.subject = 'unit:' || ?";
  private static final String ORDERS =
      """
      select count(*) filter (where level = 'BLUE') as blue, count(*) filter (where level = 'YELLOW') as yellow,
             count(*) filter (where level = 'RED') as red
      from supervision_order where state <> 'CLEARED' and unit_acting(unit, :day) = :unit
      """;
  private static final String CLAUSES =
      """
      select c.id, c.text, c.task_no, r.duty, %s
      from responsible_on(:day) r join plan_clause c on c.id = r.clause_id
      left join light_now n on n.subject = 'pair:' || c.id || ':' || r.unit
      where r.unit = :unit
      order by array_position(array['RED', 'YELLOW', 'UNKNOWN', 'GREEN', 'BLUE', 'GREY'], coalesce(n.light, 'GREY')), c.task_no, c.position
      """
          .formatted(Lights.COLUMNS);
  private static final String DUE =
      """
      select 'MILESTONE' as kind, m.id, m.title, m.clause_id, m.due_on from milestone m
      where unit_acting(m.unit, :day) = :unit and m.state in ('ACTIVE', 'RETURNED') and m.due_on <= :until
      union all
      select 'ORDER', o.id, o.no || ' ' || coalesce(o.title, o.head_name, ''), o.clause_id, o.reply_by from supervision_order o
      where unit_acting(o.unit, :day) = :unit and o.state in ('OPEN', 'ACKNOWLEDGED') and o.reply_by <= :until
      order by 5, 1 limit 50
      """;

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Lights lights;
  private final UnitBook units;
  private final IndicatorService indicators;

  UnitBoardService(
      JdbcClient jdbc,
      BusinessClock clock,
      Lights lights,
      UnitBook units,
      IndicatorService indicators) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lights = lights;
    this.units = units;
    this.indicators = indicators;
  }

  /**
   * @throws Problem 404 when there is no such unit
   */
  @Transactional(readOnly = true)
  UnitBoard unit(String code) {
    var today = clock.today();
    var unit = units.require(code);
    var clauses = clauses(code, today);
    return new UnitBoard(
        today,
        unit,
        jdbc.sql(LIGHT)
            .param(code)
            .query((row, n) -> lights.of(row))
            .optional()
            .flatMap(light -> light),
        orders(code, today),
        clauses,
        due(code, today),
        indicators.lines(unit.area()).stream()
            .filter(
                line ->
                    clauses.stream()
                        .anyMatch(
                            clause ->
                                line.clauses().contains(clause.id())
                                    && (unit.kind().equals("TOWNSHIP")
                                        || clause.duty().equals("LEAD"))))
            .toList());
  }

  private Orders orders(String unit, LocalDate today) {
    return jdbc.sql(ORDERS)
        .param("day", today)
        .param("unit", unit)
        .query((row, n) -> BoardService.orders(row))
        .single();
  }

  private List<OwnClause> clauses(String unit, LocalDate today) {
    return jdbc.sql(CLAUSES)
        .param("day", today)
        .param("unit", unit)
        .query(
            (row, n) ->
                new OwnClause(
                    row.getString("id"),
                    row.getString("text"),
                    row.getInt("task_no"),
                    row.getString("duty"),
                    lights.of(row)))
        .list();
  }

  private List<Due> due(String unit, LocalDate today) {
    return jdbc.sql(DUE)
        .param("day", today)
        .param("unit", unit)
        .param("until", today.plusDays(AHEAD))
        .query(
            (row, n) -> {
              var dueOn = row.getObject("due_on", LocalDate.class);
              return new Due(
                  row.getString("kind"),
                  row.getString("id"),
                  Optional.ofNullable(row.getString("title")).orElse(""),
                  row.getString("clause_id"),
                  dueOn,
                  dueOn.isBefore(today));
            })
        .list();
  }
}
