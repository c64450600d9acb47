package county.monitoring.ledger;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of last month that a township has to sign from the 1st to the 5th. */
@Component
class LedgerTodos implements TodoSource {

  private final SignatureService signatures;

  LedgerTodos(SignatureService signatures) {
    this.signatures = signatures;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:ledger:sign")) {
      return List.of();
    }
    return signatures.owed(user).stream()
        .map(month -> new TodoList("ledger-unsigned", "待签署的监测对象月度名单", 1, List.of(item(month))))
        .toList();
  }

  private static TodoList.Item item(Signature month) {
    return new TodoList.Item(
        month.month(),
        month.month() + " 名单（" + month.households() + " 户）",
        Optional.of(month.dueOn()),
        month.overdue(),
        "/monitored/signatures?month=" + month.month());
  }
}
