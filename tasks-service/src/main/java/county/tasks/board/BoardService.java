package county.tasks.board;

import county.platform.time.BusinessClock;
import county.platform.web.Problem;
import county.tasks.board.Board.ClauseLine;
import county.tasks.board.Board.Orders;
import county.tasks.board.Board.TaskBoard;
import county.tasks.board.Board.TaskLine;
import county.tasks.board.Board.UnitLine;
import county.tasks.board.ClauseBoard.Change;
import county.tasks.board.ClauseBoard.UnitPart;
import county.tasks.light.Light;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Overview, task and clause with their lights. */
@Service
class BoardService {

  private static final String COUNTY =
      "select " + Lights.COLUMNS + " from light_now n where n.subject = 'county'";
  private static final String TASKS =
      """
      select t.no, t.part, t.title, l.unit as lead, unit_called(l.unit, :day) as lead_name, %s
      from plan_task t
      left join (select distinct on (task_no) task_no, unit from responsible_on(:day) where duty = 'LEAD' order by task_no, own) l on l.task_no = t.no
      left join light_now n on n.subject = 'task:' || t.no
      order by t.no
      """
          .formatted(Lights.COLUMNS);
  private static final String UNITS =
      """
      select u.code, unit_called(u.code, :day) as name, u.kind, coalesce(r.leads, 0) as leads, coalesce(r.clauses, 0) as clauses,
             coalesce(o.blue, 0) as blue, coalesce(o.yellow, 0) as yellow, coalesce(o.red, 0) as red, %s
      from unit u
      left join (select unit, count(*) filter (where duty = 'LEAD') as leads, count(*) as clauses from responsible_on(:day) group by unit) r
        on r.unit = u.code
      left join (select unit_acting(unit, :day) as unit, count(*) filter (where level = 'BLUE') as blue,
                   count(*) filter (where level = 'YELLOW') as yellow, count(*) filter (where level = 'RED') as red
                 from supervision_order where state <> 'CLEARED' group by 1) o on o.unit = u.code
      left join light_now n on n.subject = 'unit:' || u.code
      where u.kind <> 'COLLECTIVE' and (u.ended_on is null or u.ended_on >= :day)
        and (r.unit is not null or o.unit is not null)
      order by u.kind, u.position
      """
          .formatted(Lights.COLUMNS);
  private static final String CLAUSES =
      """
      select c.id, c.text, c.kind, %s,
             (select count(*) from milestone m where m.clause_id = c.id and m.state not in ('DROPPED', 'PROPOSED')) as milestones,
             (select count(*) from milestone m where m.clause_id = c.id and m.state = 'PROPOSED') as proposed,
             (select count(*) from supervision_order o where o.clause_id = c.id and o.state <> 'CLEARED') as open_orders
      from plan_clause c left join light_now n on n.subject = 'clause:' || c.id
      where c.task_no = :task order by c.position
      """
          .formatted(Lights.COLUMNS);
  private static final String PARTS =
      """
      select coalesce(r.unit, n.unit) as code, unit_called(coalesce(r.unit, n.unit), :day) as name, coalesce(r.duty, 'NONE') as duty,
             n.findings, %s
      from (select * from responsible_on(:day) where clause_id = :clause) r
      full join (select * from light_now where kind = 'PAIR' and clause_id = :clause) n on n.unit = r.unit
      left join unit u on u.code = coalesce(r.unit, n.unit)
      where r.unit is not null or n.light <> 'GREY'
      order by (r.duty is distinct from 'LEAD'), u.kind, u.position
      """
          .formatted(Lights.COLUMNS);

  private final JdbcClient jdbc;
  private final BusinessClock clock;
  private final Lights lights;

  BoardService(JdbcClient jdbc, BusinessClock clock, Lights lights) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lights = lights;
  }

  @Transactional(readOnly = true)
  Board board() {
    var today = clock.today();
    return new Board(
        today,
        jdbc.sql(COUNTY).query((row, n) -> lights.of(row)).optional().flatMap(light -> light),
        jdbc.sql(TASKS).param("day", today).query((row, n) -> task(row)).list(),
        units(today));
  }

  List<UnitLine> units(LocalDate today) {
    return jdbc.sql(UNITS).param("day", today).query((row, n) -> unit(row)).list();
  }

  /**
   * @throws Problem 404
   */
  @Transactional(readOnly = true)
  TaskBoard task(int no) {
    var task =
        jdbc.sql(TASKS).param("day", clock.today()).query((row, n) -> task(row)).list().stream()
            .filter(line -> line.no() == no)
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.notFound("tasks.plan.task-not-found", "县方案只有第1至21项任务，没有第" + no + "项。"));
    return new TaskBoard(
        clock.today(),
        no,
        task.title(),
        task.light(),
        jdbc.sql(CLAUSES).param("task", no).query((row, n) -> clause(row)).list());
  }

  /**
   * @throws Problem 404
   */
  @Transactional(readOnly = true)
  ClauseBoard clause(String id) {
    var today = clock.today();
    return jdbc.sql(
            """
            select c.id, c.text, c.task_no, t.title, %s from plan_clause c join plan_task t on t.no = c.task_no
            left join light_now n on n.subject = 'clause:' || c.id where c.id = ?
            """
                .formatted(Lights.COLUMNS))
        .param(id)
        .query(
            (row, n) ->
                new ClauseBoard(
                    today,
                    id,
                    reference(id),
                    row.getString("text"),
                    row.getInt("task_no"),
                    row.getString("title"),
                    lights.of(row),
                    parts(id, today),
                    changes("clause:" + id)))
        .optional()
        .orElseThrow(() -> Problem.notFound("tasks.plan.clause-not-found", "县方案没有第 " + id + " 条。"));
  }

  private List<UnitPart> parts(String clause, LocalDate today) {
    return jdbc.sql(PARTS)
        .param("day", today)
        .param("clause", clause)
        .query(
            (row, n) ->
                new UnitPart(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("duty"),
                    lights.of(row),
                    lights.findings(row)))
        .list();
  }

  private List<Change> changes(String subject) {
    return jdbc.sql(
            "select from_light, to_light, changed_on, sentence from light_change where subject = ? order by id desc limit 100")
        .param(subject)
        .query(
            (row, n) ->
                new Change(
                    Optional.ofNullable(row.getString("from_light")).map(Light::valueOf),
                    Light.valueOf(row.getString("to_light")),
                    row.getObject("changed_on", LocalDate.class),
                    row.getString("sentence")))
        .list();
  }

  static String reference(String clause) {
    return "PLAN_" + clause.replace('.', '_');
  }

  private TaskLine task(ResultSet row) throws SQLException {
    return new TaskLine(
        row.getInt("no"),
        row.getString("part"),
        row.getString("title"),
        row.getString("lead"),
        row.getString("lead_name"),
        lights.of(row));
  }

  private UnitLine unit(ResultSet row) throws SQLException {
    return new UnitLine(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("leads"),
        row.getLong("clauses"),
        lights.of(row),
        orders(row));
  }

  static Orders orders(ResultSet row) throws SQLException {
    return new Orders(row.getLong("blue"), row.getLong("yellow"), row.getLong("red"));
  }

  private ClauseLine clause(ResultSet row) throws SQLException {
    var id = row.getString("id");
    return new ClauseLine(
        id,
        reference(id),
        row.getString("text"),
        row.getString("kind"),
        lights.of(row),
        row.getLong("milestones"),
        row.getLong("proposed"),
        row.getLong("open_orders"));
  }
}
