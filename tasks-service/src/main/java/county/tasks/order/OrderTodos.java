package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders that wait: to be acknowledged by the township, to be cleared by the county. */
@Component
class OrderTodos implements TodoSource {

  private final OrderService orders;

  OrderTodos(OrderService orders) {
    this.orders = orders;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    if (user.may("tasks:order:acknowledge")) {
      return waiting(
          "order-to-acknowledge", "待签收的督办单", OrderLife.State.OPEN, user.appointment().unit());
    }
    return user.may("tasks:order:clear")
        ? waiting("order-to-clear", "已签收、待销号的督办单", OrderLife.State.ACKNOWLEDGED, null)
        : List.of();
  }

  private List<TodoList> waiting(
      String kind, String label, OrderLife.State state, @Nullable String unit) {
    var page = orders.list(null, state, unit, "openedOn", new Paging(TodoList.SHOWN, null));
    if (page.items().isEmpty()) {
      return List.of();
    }
    return List.of(
        new TodoList(
            kind, label, page.total(), page.items().stream().map(OrderTodos::item).toList()));
  }

  private static TodoList.Item item(OrderView.Row order) {
    var title = order.no() + " " + order.kindLabel() + " " + order.headName().orElse("");
    return new TodoList.Item(
        order.id(), title.strip(), Optional.of(order.dueOn()), true, "/orders/" + order.id());
  }
}
