package county.monitoring.change;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes that wait for the reader's decision. */
@Component
class ChangeTodos implements TodoSource {

  private static final Paging NEWEST = new Paging(200, null);

  private final ChangeService changes;

  ChangeTodos(ChangeService changes) {
    this.changes = changes;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:change:decide")) {
      return List.of();
    }
    var mine =
        changes.list(null, Change.State.PROPOSED, null, NEWEST, user).items().stream()
            .filter(change -> change.decidable().allowed())
            .toList();
    if (mine.isEmpty()) {
      return List.of();
    }
    var items = mine.stream().limit(TodoList.SHOWN).map(ChangeTodos::item).toList();
    return List.of(new TodoList("register-change", "待审定的登记变更", mine.size(), items));
  }

  private static TodoList.Item item(ChangeView change) {
    return new TodoList.Item(
        change.id().toString(),
        change.headName() + "户 " + change.kindLabel() + "（" + change.causeLabel() + "）",
        Optional.empty(),
        false,
        "/register-changes/" + change.id());
  }
}
