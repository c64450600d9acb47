package county.tasks.progress;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.tasks.progress.MilestoneLife.State;
import county.tasks.progress.MilestoneReader.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Milestones that wait: for their unit, when they are due soon or were sent back; for the county,
 * when they are proposed or reported as done.
 */
@Component
class ProgressTodos implements TodoSource {

  private static final int SOON = 15;

  private final MilestoneService milestones;
  private final BusinessClock clock;

  ProgressTodos(MilestoneService milestones, BusinessClock clock) {
    this.milestones = milestones;
    this.clock = clock;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    var unit = user.appointment().unit();
    if (user.may("tasks:milestone:report")) {
      add(todos, "milestone-due", "即将到期或已逾期的节点", Filter.due(unit, clock.today().plusDays(SOON)));
      add(todos, "milestone-returned", "被退回的节点", Filter.in(State.RETURNED).of(unit));
      addReports(todos, unit);
    }
    if (user.may("tasks:milestone:decide")) {
      add(todos, "milestone-to-accept", "待验收的节点", Filter.in(State.REPORTED));
      add(todos, "milestone-to-confirm", "待确认的节点", Filter.in(State.PROPOSED));
    }
    return todos;
  }

  private void add(List<TodoList> todos, String kind, String label, Filter filter) {
    add(todos, kind, label, milestones.list(filter, "dueOn", new Paging(TodoList.SHOWN, null)));
  }

  private void add(List<TodoList> todos, String kind, String label, Page<MilestoneView.Row> page) {
    if (!page.items().isEmpty()) {
      todos.add(
          new TodoList(kind, label, page.total(), page.items().stream().map(this::item).toList()));
    }
  }

  /** Reports that are missing. */
  private void addReports(List<TodoList> todos, String unit) {
    var missing = milestones.reportsMissing(unit);
    if (!missing.isEmpty()) {
      todos.add(
          new TodoList(
              "report-missing",
              "没有按期报送的进度",
              missing.size(),
              missing.stream().limit(TodoList.SHOWN).toList()));
    }
  }

  private TodoList.Item item(MilestoneView.Row milestone) {
    return new TodoList.Item(
        milestone.id(),
        milestone.clause() + " " + milestone.title(),
        Optional.of(milestone.dueOn()),
        milestone.dueOn().isBefore(clock.today()),
        "/milestones/" + milestone.id());
  }
}
