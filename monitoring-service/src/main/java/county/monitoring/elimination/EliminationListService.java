package county.monitoring.elimination;

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

/** Reads eliminations. */
@Service
public class EliminationListService {

  private static final Map<String, String> SORTS =
      Map.of(
          "overallDueOn", "e.overall_due_on",
          "openedOn", "e.opened_on",
          "watchUntil", "coalesce(e.watch_until, date 'infinity')");

  private final EliminationRepository cases;
  private final EliminationViews views;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  EliminationListService(
      EliminationRepository cases, EliminationViews views, JdbcClient jdbc, Cursors cursors) {
    this.cases = cases;
    this.views = views;
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  @Transactional(readOnly = true)
  Page<EliminationView.Row> list(
      @Nullable String area, @Nullable State state, @Nullable String sort, Paging paging) {
    return ListQuery.of(EliminationViews.COLUMNS, "elimination e", "e.id")
        .in(area, "e.area")
        .when("state", state == null ? null : state.name(), "e.state = :state")
        .sorted(sort, "overallDueOn", SORTS)
        .page(jdbc, cursors, paging, (row, n) -> views.row(row));
  }

  /** The most urgent cases in a state. */
  @Transactional(readOnly = true)
  Page<EliminationView.Row> waiting(State state) {
    return list(null, state, null, new Paging(TodoList.SHOWN, null));
  }

  /**
   * @throws Problem 404, also outside the caller's place
   */
  @Transactional(readOnly = true)
  EliminationView get(UUID id, CurrentUser user) {
    return cases.findById(id).map(found -> views.of(found, user)).orElseThrow(Problem::notFound);
  }
}
