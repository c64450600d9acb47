package county.monitoring.clue;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Overdue clues that went up to the reader's level and wait for a word of its head. */
@Component
class EscalationTodos implements TodoSource {

  private final EscalationService escalations;

  EscalationTodos(EscalationService escalations) {
    this.escalations = escalations;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:clue:urge")) {
      return List.of();
    }
    var waiting = escalations.waitingFor(user);
    if (waiting.isEmpty()) {
      return List.of();
    }
    var items = waiting.stream().limit(TodoList.SHOWN).map(EscalationTodos::item).toList();
    return List.of(new TodoList("clue-escalated", "逾期升级、待督促的线索", waiting.size(), items));
  }

  private static TodoList.Item item(Escalations.Waiting clue) {
    return new TodoList.Item(
        clue.clue().toString(),
        clue.headName() + "户 " + clue.kind().label() + "，逾期未办",
        Optional.of(clue.dueOn()),
        true,
        "/clues/" + clue.clue());
  }
}
