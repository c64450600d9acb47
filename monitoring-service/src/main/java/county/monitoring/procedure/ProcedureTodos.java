package county.monitoring.procedure;

import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cases of a matter whose next step is the reader's, state by state, the most urgent first. */
public abstract class ProcedureTodos implements TodoSource {

  /** Ways out and aid ahead are no work that waits. */
  private static final Set<Action> ON_THE_WAY = EnumSet.range(Action.VISIT, Action.ENTRY);

  private final Life life;

  protected ProcedureTodos(Life life) {
    this.life = life;
  }

  /** The most urgent cases in a state. */
  protected abstract Page<TodoList.Item> waiting(State state);

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    for (var state : State.values()) {
      if (waitsFor(state, user)) {
        var page = waiting(state);
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

  private TodoList todo(State state, Page<TodoList.Item> page) {
    var matter = life.matter();
    return new TodoList(
        (matter.name() + "-" + state.name()).toLowerCase(Locale.ROOT).replace('_', '-'),
        matter.label() + "个案：" + state.label(matter),
        page.total(),
        page.items());
  }
}
