package county.monitoring.elimination;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Matter;
import java.util.List;
import java.util.Optional;
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

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return switch (kind) {
      case ELIMINATION -> Optional.of("风险消除：" + Action.valueOf(code).label(Matter.ELIMINATION));
      case SAFETY_NET -> Optional.of(code.equals("MARKED") ? "标注为兜底保障户" : "解除兜底保障标注");
      default -> Optional.empty();
    };
  }
}
