package county.monitoring.recognition;

import county.monitoring.risk.HouseholdKind;
import county.platform.web.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case takes from the registry, and what its decision writes there. */
@Component
class HouseholdRecord {

  private final JdbcClient jdbc;

  HouseholdRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 404 when there is none in the caller's scope
   */
  Recognition.Household read(UUID id) {
    return jdbc.sql(
            "select id, no, head_name, persons, kind, village_group, area from household where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Recognition.Household(
                    row.getObject("id", UUID.class),
                    row.getString("no"),
                    row.getString("head_name"),
                    row.getInt("persons"),
                    HouseholdKind.valueOf(row.getString("kind")),
                    row.getString("village_group"),
                    row.getString("area")))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** From its decision on the household is monitored. */
  void recognised(Recognition decided) {
    jdbc.sql(
            """
            update household set category = ?, risks = ?, monitored_since = ?, eliminated_on = null, version = version + 1
            where id = ?
            """)
        .param(decided.category())
        .param(decided.risks().toArray(String[]::new))
        .param(decided.decidedOn())
        .param(decided.householdId())
        .update();
  }
}
