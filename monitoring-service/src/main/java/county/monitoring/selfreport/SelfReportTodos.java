package county.monitoring.selfreport;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Self-reports that a township has to answer. */
@Component
class SelfReportTodos implements TodoSource {

  private final SelfReportService reports;

  SelfReportTodos(SelfReportService reports) {
    this.reports = reports;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:self-report:match")) {
      return List.of();
    }
    var page = reports.list(null, State.RECEIVED, new Paging(TodoList.SHOWN, null));
    if (page.items().isEmpty()) {
      return List.of();
    }
    var items = page.items().stream().map(SelfReportTodos::item).toList();
    return List.of(new TodoList("self-report", "待核对的自主申报", page.total(), items));
  }

  private static TodoList.Item item(SelfReportView report) {
    return new TodoList.Item(
        report.id().toString(),
        report.name() + "（" + report.areaName() + "）",
        Optional.of(report.dueOn()),
        report.overdue(),
        "/self-reports/" + report.id());
  }
}
