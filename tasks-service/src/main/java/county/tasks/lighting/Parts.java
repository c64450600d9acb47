package county.tasks.lighting;

import county.tasks.light.Light;
import county.tasks.light.Rollup.Part;
import county.tasks.lighting.Pairs.Pair;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lights are parts of which, in the caller's transaction. */
@Component
class Parts {

  /**
   * A unit is made of the clauses it is responsible for, and of those where something of it is
   * still open.
   */
  private static final String OF_UNITS =
      """
      with touched as (
        select distinct r.unit from responsible_on(:day) r where r.clause_id = any(:clauses)
        union select n.unit from light_now n where n.kind = 'PAIR' and n.clause_id = any(:clauses))
      select coalesce(r.unit, n.unit) as whole, coalesce(r.clause_id, n.clause_id) as name, coalesce(n.light, 'GREY') as light
      from (select * from responsible_on(:day)) r
      full join (select * from light_now where kind = 'PAIR') n on n.unit = r.unit and n.clause_id = r.clause_id
      where coalesce(r.unit, n.unit) in (select unit from touched) and (r.unit is not null or n.light <> 'GREY')
      order by 1, string_to_array(coalesce(r.clause_id, n.clause_id), '.')::int[]
      """;

  private final JdbcClient jdbc;

  Parts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String whole, Part part) {}

  /** A unit's part of a clause. */
  record OfClause(String unit, Light light, String sentence) {}

  Set<String> allClauses() {
    return jdbc.sql("select id from plan_clause").query(String.class).set();
  }

  Set<Pair> pairsOf(Collection<String> clauses) {
    return jdbc.sql(
            "select clause_id as clause, unit from light_now where kind = 'PAIR' and clause_id = any(?)")
        .param(clauses.toArray(String[]::new))
        .query(Pair.class)
        .set();
  }

  Set<Integer> tasksOf(Collection<String> clauses) {
    return jdbc.sql("select distinct task_no from plan_clause where id = any(?)")
        .param(clauses.toArray(String[]::new))
        .query(Integer.class)
        .set();
  }

  List<OfClause> ofClause(String clause) {
    return jdbc.sql(
            "select unit, light, sentence from light_now where kind = 'PAIR' and clause_id = ? order by unit")
        .param(clause)
        .query(
            (row, n) ->
                new OfClause(
                    row.getString("unit"),
                    Light.valueOf(row.getString("light")),
                    row.getString("sentence")))
        .list();
  }

  Map<Integer, List<Part>> ofTasks(Collection<Integer> tasks) {
    var parts = new LinkedHashMap<Integer, List<Part>>();
    grouped(
            jdbc.sql(
                    """
                    select c.task_no::text as whole, c.id as name, coalesce(n.light, 'GREY') as light
                    from plan_clause c left join light_now n on n.subject = 'clause:' || c.id
                    where c.task_no = any(:tasks) order by c.task_no, c.position
                    """)
                .param("tasks", tasks.toArray(Integer[]::new)))
        .forEach((task, own) -> parts.put(Integer.parseInt(task), own));
    return parts;
  }

  Map<String, List<Part>> ofUnits(Collection<String> clauses, LocalDate day) {
    return grouped(
        jdbc.sql(OF_UNITS).param("day", day).param("clauses", clauses.toArray(String[]::new)));
  }

  List<Part> ofCounty() {
    return jdbc.sql(
            """
            select '任务' || t.no as name, coalesce(n.light, 'GREY') as light
            from plan_task t left join light_now n on n.subject = 'task:' || t.no order by t.no
            """)
        .query((row, n) -> new Part(row.getString("name"), Light.valueOf(row.getString("light"))))
        .list();
  }

  private static Map<String, List<Part>> grouped(JdbcClient.StatementSpec query) {
    return query
        .query(
            (row, n) ->
                new Row(
                    row.getString("whole"),
                    new Part(row.getString("name"), Light.valueOf(row.getString("light")))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::whole,
                LinkedHashMap::new,
                Collectors.mapping(Row::part, Collectors.toList())));
  }
}
