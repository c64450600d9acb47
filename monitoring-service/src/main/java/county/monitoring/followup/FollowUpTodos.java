package county.monitoring.followup;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Visits that a village has to make within a week, or has missed. */
@Component
class FollowUpTodos implements TodoSource {

  private static final int AHEAD_DAYS = 7;

  private final FollowUpService followUps;
  private final BusinessClock clock;

  FollowUpTodos(FollowUpService followUps, BusinessClock clock) {
    this.followUps = followUps;
    this.clock = clock;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:follow-up:visit")) {
      return List.of();
    }
    var soon = clock.today().plusDays(AHEAD_DAYS);
    var page = followUps.due(null, null, null, soon, new Paging(TodoList.SHOWN, null));
    if (page.items().isEmpty()) {
      return List.of();
    }
    var items = page.items().stream().map(FollowUpTodos::item).toList();
    return List.of(new TodoList("follow-up-due", "待走访的监测户", page.total(), items));
  }

  private static TodoList.Item item(DueRow due) {
    return new TodoList.Item(
        due.id().toString(),
        due.headName() + "户" + due.clueNo().map(no -> " 线索 " + no).orElse(" 跟踪走访"),
        Optional.of(due.dueOn()),
        due.overdue(),
        "/households/" + due.id() + "/visit");
  }
}
