package county.tasks.lighting;

import county.tasks.light.Light;
import county.tasks.lighting.Pairs.Pair;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lights set by hand that are in force, in the caller's transaction. */
@Component
class Overrides {

  /** A light set by hand, and what it rests on. */
  record Set(Light light, LocalDate until, String reason, String document) {

    String sentence(String computed, Light computedLight) {
      return "人工设为"
          + light.label()
          + "，至 "
          + until
          + "（"
          + reason
          + "，"
          + document
          + "）。系统计算为"
          + computedLight.label()
          + "："
          + computed;
    }
  }

  private final JdbcClient jdbc;

  Overrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Pair, Set> on(LocalDate day) {
    record Row(Pair pair, Set set) {}
    return jdbc
        .sql(
            "select clause_id, unit, light, valid_to, reason, document from light_override where ? between valid_from and valid_to")
        .param(day)
        .query(
            (row, n) ->
                new Row(
                    new Pair(row.getString("clause_id"), row.getString("unit")),
                    new Set(
                        Light.valueOf(row.getString("light")),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::pair, Row::set));
  }
}
