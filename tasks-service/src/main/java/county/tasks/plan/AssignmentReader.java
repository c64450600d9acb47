package county.tasks.plan;

import county.tasks.plan.AssignmentService.Scope;
import county.tasks.plan.AssignmentService.UnitClause;
import county.tasks.plan.Responsibility.Duty;
import county.tasks.plan.Responsibility.Period;
import county.tasks.unit.UnitRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads responsibility, in the caller's transaction. */
@Component
class AssignmentReader {

  private static final String TODAY =
      """
      select r.unit, unit_called(r.unit, :day) as unit_name, r.duty, r.person, r.leader, r.own
      from responsible_on(:day) r join unit u on u.code = r.unit
      where r.clause_id = coalesce(:clause, (select c.id from plan_clause c where c.task_no = :task and not exists
        (select from assignment a where a.scope = c.id and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day))
        order by c.position limit 1))
      order by r.duty, u.kind, u.position
      """;
  private static final String SETS =
      """
      select a.scope, a.unit, unit_called(a.unit, a.valid_from) as unit_name, a.duty, a.person, a.leader, a.valid_from, a.valid_to,
             a.reason, a.document, a.changed_by
      from assignment a join unit u on u.code = a.unit
      where a.scope = :scope or a.scope = :parent
      order by a.valid_from desc, a.scope, a.duty, u.kind, u.position
      """;

  private final JdbcClient jdbc;

  AssignmentReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Responsibility of(Scope scope, LocalDate day) {
    record Today(Duty duty, boolean own) {}
    var today =
        jdbc.sql(TODAY)
            .param("day", day)
            .param("clause", scope.clause())
            .param("task", scope.task())
            .query((row, n) -> new Today(duty(row), row.getBoolean("own")))
            .list();
    return new Responsibility(
        scope.name(),
        today.stream().anyMatch(Today::own),
        today.stream().map(Today::duty).toList(),
        sets(scope));
  }

  private List<Period> sets(Scope scope) {
    record Key(String scope, LocalDate from) {}
    var sets = new LinkedHashMap<Key, Period>();
    jdbc.sql(SETS)
        .param("scope", scope.name())
        .param("parent", "T" + scope.task())
        .query(
            row -> {
              var key =
                  new Key(row.getString("scope"), row.getObject("valid_from", LocalDate.class));
              var set = sets.computeIfAbsent(key, first -> period(row, key.scope(), key.from()));
              set.units().add(duty(row));
            });
    return List.copyOf(sets.values());
  }

  private static Period period(ResultSet row, String scope, LocalDate from) {
    try {
      return new Period(
          scope,
          from,
          Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
          row.getString("reason"),
          row.getString("document"),
          row.getString("changed_by"),
          new ArrayList<>());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("duty"),
        Optional.ofNullable(row.getString("person")),
        Optional.ofNullable(row.getString("leader")));
  }

  /** Units that can be made responsible, the collective ones too. */
  List<UnitRow> assignable(LocalDate day) {
    return jdbc.sql(
            """
            select u.code, unit_called(u.code, :day) as name, u.kind, u.area from unit u
            where u.ended_on is null or u.ended_on >= :day order by u.kind, u.position
            """)
        .param("day", day)
        .query(UnitRow.class)
        .list();
  }

  LocalDate issued() {
    return jdbc.sql("select issued from plan_document").query(LocalDate.class).single();
  }

  boolean hasTask(int no) {
    return jdbc.sql("select exists (select from plan_task where no = ?)")
        .param(no)
        .query(Boolean.class)
        .single();
  }

  Optional<Integer> taskOf(String clause) {
    return jdbc.sql("select task_no from plan_clause where id = ?")
        .param(clause)
        .query(Integer.class)
        .optional();
  }

  List<String> clausesOf(Scope scope) {
    return jdbc.sql(
            "select id from plan_clause where task_no = :task and id = coalesce(:clause, id)")
        .param("task", scope.task())
        .param("clause", scope.clause())
        .query(String.class)
        .list();
  }

  List<UnitClause> clausesOf(String unit, LocalDate day) {
    return jdbc.sql(
            """
            select r.clause_id as clause, r.task_no as task, c.text, r.duty
            from responsible_on(:day) r join plan_clause c on c.id = r.clause_id
            where r.unit = :unit order by r.task_no, c.position
            """)
        .param("day", day)
        .param("unit", unit)
        .query(UnitClause.class)
        .list();
  }
}
