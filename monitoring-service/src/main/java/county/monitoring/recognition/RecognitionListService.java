package county.monitoring.recognition;

import county.monitoring.procedure.State;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.web.Cursors;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases. */
@Service
public class RecognitionListService {

  private static final Map<String, String> SORTS =
      Map.of("overallDueOn", "r.overall_due_on", "openedOn", "r.opened_on");

  private final RecognitionRepository cases;
  private final RecognitionViews views;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  RecognitionListService(
      RecognitionRepository cases, RecognitionViews views, JdbcClient jdbc, Cursors cursors) {
    this.cases = cases;
    this.views = views;
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  @Transactional(readOnly = true)
  Page<RecognitionView.Row> list(
      @Nullable String area, @Nullable State state, @Nullable String sort, Paging paging) {
    return ListQuery.of(RecognitionViews.COLUMNS, "recognition r", "r.id")
        .in(area, "r.area")
        .when("state", state == null ? null : state.name(), "r.state = :state")
        .sorted(sort, "overallDueOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> views.row(row));
  }

  /** The most urgent cases in a state. */
  @Transactional(readOnly = true)
  Page<RecognitionView.Row> waiting(State state) {
    return list(null, state, null, new Paging(TodoList.SHOWN, null));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  RecognitionView get(UUID id, CurrentUser user) {
    return cases.findById(id).map(found -> views.of(found, user)).orElseThrow(Problem::notFound);
  }
}
