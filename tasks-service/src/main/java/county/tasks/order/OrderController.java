package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders: list, one, and a new one by hand. */
@RestController
@RequestMapping("/api/tasks/v1/orders")
class OrderController {

  private final OrderService orders;
  private final BusinessClock clock;

  OrderController(OrderService orders, BusinessClock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @GetMapping
  @Permission("tasks:order:read")
  Page<OrderView.Row> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) OrderLife.@Nullable State state,
      @RequestParam(required = false) @Nullable OrderLevel level,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String clause,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable Boolean late,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    var lateOn = Boolean.TRUE.equals(late) ? clock.today() : null;
    return orders.list(
        new OrderFilter(area, state, level, unit, clause, open, null, lateOn), sort, paging);
  }

  @GetMapping("/{id}")
  @Permission("tasks:order:read")
  ResponseEntity<OrderView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(orders.get(id, user), OrderView::version);
  }

  @PostMapping
  @Permission("tasks:order:open")
  @Idempotent
  ResponseEntity<OrderView> open(@Valid @RequestBody OpenByHand body, CurrentUser user) {
    var order = orders.open(body, user);
    return Answers.created("/api/tasks/v1/orders/" + order.id(), order);
  }
}
