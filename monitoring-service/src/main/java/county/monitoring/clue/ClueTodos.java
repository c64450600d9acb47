package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Clues that a township has to assign. */
@Component
class ClueTodos implements TodoSource {

  private final ClueService clues;

  ClueTodos(ClueService clues) {
    this.clues = clues;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:clue:assign")) {
      return List.of();
    }
    var page = clues.waiting(State.OPEN, TodoList.SHOWN);
    if (page.items().isEmpty()) {
      return List.of();
    }
    var items = page.items().stream().map(ClueTodos::item).toList();
    return List.of(new TodoList("clue-to-assign", "待分派的线索", page.total(), items));
  }

  private static TodoList.Item item(ClueRow clue) {
    return new TodoList.Item(
        clue.id().toString(),
        clue.headName() + "户 " + clue.kindLabel(),
        Optional.of(clue.dueOn()),
        clue.overdue(),
        "/clues/" + clue.id());
  }
}
