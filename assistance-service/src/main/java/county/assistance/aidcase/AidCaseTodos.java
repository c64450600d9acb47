package county.assistance.aidcase;

import county.assistance.aidcase.AidCaseListService.Filter;
import county.assistance.aidcase.AidCaseView.CaseRow;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cases whose next step is the reader's, state by state, the most urgent first; and what to file.
 */
@Component
class AidCaseTodos implements TodoSource {

  private final AidCaseListService cases;
  private final Way way;

  AidCaseTodos(AidCaseListService cases, Way way) {
    this.cases = cases;
    this.way = way;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    for (var state : State.values()) {
      if (waitsFor(state, user)) {
        var kind = "relief-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(todos, kind, "临时救助：" + state.label(), cases.waiting(Filter.in(state)));
      }
    }
    if (user.may("assistance:case:file")) {
      add(todos, "relief-to-file", "临时救助：待备案", cases.waiting(Filter.toBeFiled()));
    }
    return todos;
  }

  /** Only steps with a time limit are work that waits. */
  private boolean waitsFor(State state, CurrentUser user) {
    return way.table().offered(state).stream()
        .filter(row -> row.within().isPresent())
        .map(Transition::permission)
        .anyMatch(user::may);
  }

  private static void add(List<TodoList> todos, String kind, String label, Page<CaseRow> page) {
    if (!page.items().isEmpty()) {
      todos.add(
          new TodoList(
              kind, label, page.total(), page.items().stream().map(AidCaseTodos::item).toList()));
    }
  }

  private static TodoList.Item item(CaseRow row) {
    return new TodoList.Item(
        row.id().toString(),
        row.headName() + "户 " + row.no(),
        row.stepDueOn().or(() -> Optional.of(row.overallDueOn())),
        row.overdue(),
        "/aid-cases/" + row.id());
  }
}
