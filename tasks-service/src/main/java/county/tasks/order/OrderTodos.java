package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Orders that wait: for their unit to acknowledge and reply, for the county to verify and to answer
 * on extensions, for the leader or the head of the county to whom they were raised.
 */
@Component
class OrderTodos implements TodoSource {

  private final OrderService orders;
  private final BusinessClock clock;

  OrderTodos(OrderService orders, BusinessClock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    var unit = user.appointment().unit();
    if (user.may("tasks:order:acknowledge")) {
      add(todos, "order-to-acknowledge", "待签收的督办单", OrderFilter.in(OrderLife.State.OPEN).of(unit));
    }
    if (user.may("tasks:order:reply")) {
      add(
          todos,
          "order-to-reply",
          "待回复的督办单",
          OrderFilter.in(OrderLife.State.ACKNOWLEDGED).of(unit));
    }
    if (user.may("tasks:order:verify")) {
      add(todos, "order-to-verify", "待核验的督办单", OrderFilter.in(OrderLife.State.REPLIED));
      add(todos, "order-extension", "待答复的延期申请", OrderFilter.askedExtension());
    }
    switch (user.appointment().role()) {
      case "leader" ->
          add(todos, "order-at-leader", "提级到分管领导的督办单", OrderFilter.openAt(OrderLevel.YELLOW));
      case "county_head" ->
          add(todos, "order-at-head", "提级到县主要负责人的督办单", OrderFilter.openAt(OrderLevel.RED));
      default -> {
        // other roles are told of their own orders only
      }
    }
    return todos;
  }

  private void add(List<TodoList> todos, String kind, String label, OrderFilter filter) {
    var page = orders.list(filter, "replyBy", new Paging(TodoList.SHOWN, null));
    if (!page.items().isEmpty()) {
      todos.add(
          new TodoList(kind, label, page.total(), page.items().stream().map(this::item).toList()));
    }
  }

  private TodoList.Item item(OrderView.Row order) {
    var title =
        order.no()
            + " "
            + order.levelLabel()
            + " "
            + order.title()
            + " "
            + order.headName().orElse("");
    return new TodoList.Item(
        order.id(),
        title.strip(),
        Optional.of(order.replyBy()),
        order.replyBy().isBefore(clock.today()),
        "/orders/" + order.id());
  }
}
