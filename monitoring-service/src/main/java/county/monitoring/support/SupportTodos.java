package county.monitoring.support;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Support plans that a township still owes. */
@Component
class SupportTodos implements TodoSource {

  private final SupportPlanService plans;

  SupportTodos(SupportPlanService plans) {
    this.plans = plans;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (!user.may("monitoring:support:plan")) {
      return List.of();
    }
    var page = plans.list(null, SupportPlan.State.DUE, new Paging(TodoList.SHOWN, null));
    if (page.items().isEmpty()) {
      return List.of();
    }
    var items = page.items().stream().map(SupportTodos::item).toList();
    return List.of(new TodoList("support-plan-due", "待制定的帮扶计划", page.total(), items));
  }

  private static TodoList.Item item(SupportPlan.Row plan) {
    return new TodoList.Item(
        plan.id(),
        plan.headName() + "户 " + plan.recognitionNo(),
        Optional.of(plan.dueOn()),
        plan.overdue(),
        "/recognitions/" + plan.recognitionId());
  }
}
