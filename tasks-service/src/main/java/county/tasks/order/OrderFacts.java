package county.tasks.order;

import county.tasks.light.OrderFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open orders as lights look at them, in the caller's transaction. */
@Component
public class OrderFacts {

  private static final String OPEN =
      """
      select o.clause_id as clause, o.unit, o.level, count(*) as waiting, min(o.reply_by) as reply_by
      from (select clause_id, unit_acting(unit, :day) as unit, level, reply_by from supervision_order
            where state in ('OPEN', 'ACKNOWLEDGED') and kind <> 'LIGHT_RED' and clause_id = any(:clauses)) o
      group by o.clause_id, o.unit, o.level
      """;

  private final JdbcClient jdbc;

  OrderFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The orders of one level that a unit has for a clause. */
  public record OfPair(String clause, String unit, OrderFact fact) {}

  /** Those that wait for their unit; what has been replied to waits for the county. */
  public List<OfPair> of(Collection<String> clauses, LocalDate day) {
    return jdbc.sql(OPEN)
        .param("day", day)
        .param("clauses", clauses.toArray(String[]::new))
        .query(
            (row, n) ->
                new OfPair(
                    row.getString("clause"),
                    row.getString("unit"),
                    new OrderFact(
                        row.getString("level").equals("RED"),
                        row.getString("level").equals("YELLOW"),
                        row.getInt("waiting"),
                        row.getObject("reply_by", LocalDate.class))))
        .list();
  }
}
