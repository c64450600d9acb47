package county.assets.alarm;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The alarms a reader can do something about, as his work. */
@Component
class AlarmTodos implements TodoSource {

  private final AlarmService alarms;

  AlarmTodos(AlarmService alarms) {
    this.alarms = alarms;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    for (var kind : AlarmKind.values()) {
      if (kind.isWork() && user.may(kind.permission())) {
        var page =
            alarms.list(
                new AlarmService.AlarmFilter(kind, null, null),
                new Paging(TodoList.SHOWN, null),
                user);
        if (!page.items().isEmpty()) {
          todos.add(
              new TodoList(
                  "asset-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  "资产：" + kind.label(),
                  page.total(),
                  page.items().stream().map(AlarmTodos::item).toList()));
        }
      }
    }
    return todos;
  }

  private static TodoList.Item item(AlarmService.AlarmRow row) {
    return new TodoList.Item(
        row.assetId().toString(),
        row.name() + " " + row.no(),
        row.dueOn(),
        row.overdue(),
        "/assets/" + row.assetId());
  }
}
