package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import county.platform.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/v1/orders")
class OrderController {

  /** What the unit will do about it. */
  record Acknowledgement(
      @NotBlank(message = "请填写处置打算") @Size(max = 500, message = "最多 500 字") String reply) {}

  /** Why the order ends without the event that would settle it. */
  record Clearance(
      @NotBlank(message = "请填写销号理由") @Size(max = 500, message = "最多 500 字") String reason) {}

  private final OrderService orders;

  OrderController(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping
  @Permission("tasks:order:read")
  Page<OrderView.Row> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) OrderLife.@Nullable State state,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return orders.list(area, state, unit, sort, paging);
  }

  @GetMapping("/{id}")
  @Permission("tasks:order:read")
  ResponseEntity<OrderView> get(@PathVariable UUID id, CurrentUser user) {
    var order = orders.get(id, user);
    return ResponseEntity.ok().eTag(Versions.etag(order.version())).body(order);
  }

  @PostMapping("/{id}/acknowledgement")
  @Permission("tasks:order:acknowledge")
  @Idempotent
  ResponseEntity<OrderView> acknowledge(
      @PathVariable UUID id,
      @Valid @RequestBody Acknowledgement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.acknowledge(id, body.reply(), ifMatch, user));
  }

  @PostMapping("/{id}/clearance")
  @Permission("tasks:order:clear")
  @Idempotent
  ResponseEntity<OrderView> clear(
      @PathVariable UUID id,
      @Valid @RequestBody Clearance body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.clear(id, body.reason(), ifMatch, user));
  }
}
