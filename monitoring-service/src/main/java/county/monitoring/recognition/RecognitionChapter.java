package county.monitoring.recognition;

import county.monitoring.household.EventKind;
import county.monitoring.household.HouseholdChapter;
import county.monitoring.procedure.Action;
import county.monitoring.procedure.Matter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a household on its page. */
@Component
class RecognitionChapter implements HouseholdChapter {

  private final JdbcClient jdbc;
  private final RecognitionViews views;

  RecognitionChapter(JdbcClient jdbc, RecognitionViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  @Override
  public List<?> recognitions(UUID household) {
    return jdbc.sql(
            "select "
                + RecognitionViews.COLUMNS
                + " from recognition r where r.household_id = ? order by r.id desc")
        .param(household)
        .query((row, n) -> views.row(row))
        .list();
  }

  @Override
  public Optional<String> eventTitle(EventKind kind, String code) {
    return kind == EventKind.RECOGNITION
        ? Optional.of("识别认定：" + Action.valueOf(code).label(Matter.RECOGNITION))
        : Optional.empty();
  }
}
