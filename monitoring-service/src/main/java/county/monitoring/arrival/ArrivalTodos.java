package county.monitoring.arrival;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Alarms about data that the county's clerk has to follow up. */
@Component
class ArrivalTodos implements TodoSource {

  private final ArrivalService arrivals;

  ArrivalTodos(ArrivalService arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:arrival:acknowledge")) {
      return List.of();
    }
    var page = arrivals.unanswered(TodoList.SHOWN);
    if (page.items().isEmpty()) {
      return List.of();
    }
    var items = page.items().stream().map(ArrivalTodos::item).toList();
    return List.of(new TodoList("feed-alarm", "待处理的数据到达预警", page.total(), items));
  }

  private static TodoList.Item item(AlarmView alarm) {
    return new TodoList.Item(
        alarm.id().toString(),
        "%s %s：%s".formatted(alarm.unitName(), alarm.feedName(), alarm.finding().ruleLabel()),
        Optional.empty(),
        false,
        "/arrivals/" + alarm.feed());
  }
}
