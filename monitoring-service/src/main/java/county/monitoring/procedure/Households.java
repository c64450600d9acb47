package county.monitoring.procedure;

import county.monitoring.risk.HouseholdKind;
import county.platform.web.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case takes from the registry. */
@Component
public class Households {

  private final JdbcClient jdbc;

  Households(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Problem 404 when there is none in the caller's scope
   */
  public Household read(UUID id) {
    return jdbc.sql(
            "select id, no, head_name, persons, kind, village_group, area from household where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Household(
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
}
