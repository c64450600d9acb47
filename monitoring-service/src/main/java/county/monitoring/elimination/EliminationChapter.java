package county.monitoring.elimination;

import county.monitoring.household.HouseholdChapter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The eliminations of a household on its page. */
@Component
class EliminationChapter implements HouseholdChapter {

  private final JdbcClient jdbc;
  private final EliminationViews views;

  EliminationChapter(JdbcClient jdbc, EliminationViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  @Override
  public List<?> eliminations(UUID household) {
    return jdbc.sql(
            "select "
                + EliminationViews.COLUMNS
                + " from elimination e where e.household_id = ? order by e.id desc")
        .param(household)
        .query((row, n) -> views.row(row))
        .list();
  }
}
