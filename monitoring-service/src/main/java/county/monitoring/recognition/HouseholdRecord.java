package county.monitoring.recognition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the decision of a case writes into the registry. */
@Component
class HouseholdRecord {

  private final JdbcClient jdbc;

  HouseholdRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
