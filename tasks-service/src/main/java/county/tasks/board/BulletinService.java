package county.tasks.board;

import county.platform.time.BusinessClock;
import county.platform.web.InvalidInput;
import county.tasks.board.Bulletin.OrderCounts;
import county.tasks.board.Bulletin.TaskLine;
import county.tasks.board.Bulletin.Turned;
import county.tasks.board.Bulletin.UnitLine;
import county.tasks.light.Light;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Derives a month's bulletin from the dated changes of lights, orders and milestones. */
@Service
class BulletinService {

  /** The light of everything of a kind as it was on a day. */
  private static final String LIT =
      """
      select distinct on (subject) subject, task_no, clause_id, unit, to_light as light, sentence
      from light_change where kind = '%s' and changed_on <= :day order by subject, id desc
      """;

  private static final String CLAUSES =
      "select coalesce(l.light, 'GREY') as light, count(*) as count from plan_clause c left join ("
          + LIT.formatted("CLAUSE")
          + ") l on l.clause_id = c.id group by 1";
  private static final String TASKS =
      "select t.no, t.title, unit_called(r.unit, :day) as lead_name, coalesce(l.light, 'GREY') as light, coalesce(l.sentence, '') as sentence from plan_task t"
          + " left join (select distinct on (task_no) task_no, unit from responsible_on(:day) where duty = 'LEAD' order by task_no, own) r on r.task_no = t.no"
          + " left join ("
          + LIT.formatted("TASK")
          + ") l on l.task_no = t.no order by t.no";
  private static final String UNITS =
      "select u.code, unit_called(u.code, :day) as name, coalesce(p.red, 0) as red, coalesce(p.yellow, 0) as yellow, coalesce(o.open, 0) as open,"
          + " coalesce(o.open_red, 0) as open_red from unit u"
          + " left join (select unit, count(*) filter (where light = 'RED') as red, count(*) filter (where light = 'YELLOW') as yellow from ("
          + LIT.formatted("PAIR")
          + ") l group by unit) p on p.unit = u.code"
          + " left join (select unit, count(*) as open, count(*) filter (where level = 'RED') as open_red from supervision_order_known"
          + " where recorded @> :moment and state <> 'CLEARED' group by unit) o on o.unit = u.code"
          + " where u.kind <> 'COLLECTIVE' and (p.red > 0 or p.yellow > 0 or o.open > 0)"
          + " order by coalesce(p.red, 0) desc, coalesce(o.open_red, 0) desc, coalesce(p.yellow, 0) desc, u.position";
  private static final String TURNED =
      """
      select c.id, c.text, l.changed_on, l.sentence from light_change l join plan_clause c on c.id = l.clause_id
      where l.kind = 'CLAUSE' and l.changed_on between :from and :day and %s order by l.id
      """;
  private static final String ORDERS =
      """
      select (select count(*) from supervision_order where opened_on between :from and :day) as opened,
             (select count(*) from supervision_order where cleared_on between :from and :day) as cleared,
             count(*) as open, count(*) filter (where level = 'YELLOW') as open_yellow, count(*) filter (where level = 'RED') as open_red
      from supervision_order_known where recorded @> :moment and state <> 'CLEARED'
      """;
  private static final String ACCEPTED =
      "select count(*) from milestone where accepted_on between :from and :day";
  private static final String OVERDUE =
      "select count(*) from milestone_known where recorded @> :moment and state in ('ACTIVE', 'RETURNED') and due_on < :day";

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  BulletinService(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws county.platform.web.Problem 400 for a month that lies ahead
   */
  @Transactional(readOnly = true)
  Bulletin of(YearMonth month) {
    var today = clock.today();
    var from = month.atDay(1);
    if (from.isAfter(today)) {
      throw InvalidInput.problem("month", month, "还没有到这个月");
    }
    var over = month.atEndOfMonth().isBefore(today);
    var asOf = over ? month.atEndOfMonth() : today;
    var moment = over ? endOf(asOf) : clock.now().atOffset(ZoneOffset.UTC);
    return new Bulletin(
        month.toString(),
        from,
        asOf,
        over,
        clock.now(),
        clauses(asOf),
        clauses(from.minusDays(1)),
        tasks(asOf),
        units(asOf, moment),
        turned(from, asOf, "l.to_light = 'RED'"),
        turned(from, asOf, "l.from_light = 'RED'"),
        orders(from, asOf, moment),
        jdbc.sql(ACCEPTED).param("from", from).param("day", asOf).query(Long.class).single(),
        jdbc.sql(OVERDUE).param("moment", moment).param("day", asOf).query(Long.class).single());
  }

  private Map<String, Long> clauses(LocalDate day) {
    var counts = new LinkedHashMap<String, Long>();
    for (var light : Light.values()) {
      counts.put(light.name(), 0L);
    }
    record Count(String light, long count) {}
    jdbc.sql(CLAUSES)
        .param("day", day)
        .query(Count.class)
        .list()
        .forEach(count -> counts.put(count.light(), count.count()));
    return counts;
  }

  private List<TaskLine> tasks(LocalDate day) {
    return jdbc.sql(TASKS)
        .param("day", day)
        .query(
            (row, n) ->
                new TaskLine(
                    row.getInt("no"),
                    row.getString("title"),
                    Optional.ofNullable(row.getString("lead_name")).orElse(""),
                    Light.valueOf(row.getString("light")),
                    row.getString("sentence")))
        .list();
  }

  /** The last moment of a day, by which what was known then is read. */
  private static OffsetDateTime endOf(LocalDate day) {
    return day.plusDays(1)
        .atStartOfDay(BusinessClock.ZONE)
        .minus(1, ChronoUnit.MICROS)
        .toOffsetDateTime();
  }

  private List<UnitLine> units(LocalDate day, OffsetDateTime moment) {
    return jdbc.sql(UNITS)
        .param("day", day)
        .param("moment", moment)
        .query(
            (row, n) ->
                new UnitLine(
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("red"),
                    row.getLong("yellow"),
                    row.getLong("open"),
                    row.getLong("open_red")))
        .list();
  }

  private List<Turned> turned(LocalDate from, LocalDate day, String which) {
    return jdbc.sql(TURNED.formatted(which))
        .param("from", from)
        .param("day", day)
        .query(
            (row, n) ->
                new Turned(
                    row.getString("id"),
                    row.getString("text"),
                    row.getObject("changed_on", LocalDate.class),
                    row.getString("sentence")))
        .list();
  }

  private OrderCounts orders(LocalDate from, LocalDate day, OffsetDateTime moment) {
    return jdbc.sql(ORDERS)
        .param("moment", moment)
        .param("from", from)
        .param("day", day)
        .query(
            (row, n) ->
                new OrderCounts(
                    row.getLong("opened"),
                    row.getLong("cleared"),
                    row.getLong("open"),
                    row.getLong("open_yellow"),
                    row.getLong("open_red")))
        .single();
  }
}
