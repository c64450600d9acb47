package county.monitoring.recognition;

import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases whose next step is the reader's, state by state, the most urgent first. */
@Component
class RecognitionTodos implements TodoSource {

  /** Ways out and aid ahead are no work that waits. */
  private static final Set<Action> ON_THE_WAY = EnumSet.range(Action.VISIT, Action.ENTRY);

  private final RecognitionListService cases;
  private final Life life;

  RecognitionTodos(RecognitionListService cases, Life life) {
    this.cases = cases;
    this.life = life;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    for (var state : State.values()) {
      if (waitsFor(state, user)) {
        var page = cases.waiting(state);
        if (!page.items().isEmpty()) {
          todos.add(todo(state, page));
        }
      }
    }
    return todos;
  }

  private boolean waitsFor(State state, CurrentUser user) {
    return life.table().offered(state).stream()
        .filter(row -> ON_THE_WAY.contains(row.action()) && row.within().isPresent())
        .map(Transition::permission)
        .anyMatch(user::may);
  }

  private static TodoList todo(State state, Page<RecognitionView.Row> page) {
    return new TodoList(
        "recognition-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "认定个案：" + state.label(),
        page.total(),
        page.items().stream().map(RecognitionTodos::item).toList());
  }

  private static TodoList.Item item(RecognitionView.Row row) {
    return new TodoList.Item(
        row.id().toString(),
        row.headName() + "户 " + row.no(),
        row.stepDueOn().or(() -> Optional.of(row.overallDueOn())),
        row.overdue(),
        "/recognitions/" + row.id());
  }
}
