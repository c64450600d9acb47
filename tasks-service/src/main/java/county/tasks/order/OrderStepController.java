package county.tasks.order;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of an order. */
@RestController
@RequestMapping("/api/tasks/v1/orders/{id}")
class OrderStepController {

  /** What the unit will do about it. */
  record Acknowledgement(
      @NotBlank(message = "请填写处置打算") @Size(max = 500, message = "最多 500 字") String reply) {}

  /**
   * What the unit has done about it.
   *
   * @param files ids of stored files that show it
   */
  record Reply(
      @NotBlank(message = "请填写办理情况") @Size(max = 1000, message = "最多 1000 字") String words,
      @Size(max = 10, message = "最多 10 个文件") @Nullable List<UUID> files) {}

  /** Why. */
  record Reason(
      @NotBlank(message = "请写明理由") @Size(max = 500, message = "最多 500 字") String reason) {}

  /** Until when, and why. */
  record Extension(
      @NotNull(message = "请填写延至日期") LocalDate until,
      @NotBlank(message = "请写明延期理由") @Size(max = 500, message = "最多 500 字") String reason) {}

  /** What the county says to the wish. */
  record ExtensionAnswer(
      @NotNull(message = "请选择是否同意") Boolean granted,
      @NotBlank(message = "请写明理由") @Size(max = 500, message = "最多 500 字") String reason) {}

  /** A leader's instruction, as it was written. */
  record Instruction(
      @NotBlank(message = "请填写批示领导") @Size(max = 50, message = "最多 50 字") String leader,
      @NotBlank(message = "请填写批示内容") @Size(max = 500, message = "最多 500 字") String words) {}

  private final OrderService orders;

  OrderStepController(OrderService orders) {
    this.orders = orders;
  }

  @PostMapping("/acknowledgement")
  @Permission("tasks:order:acknowledge")
  @Idempotent
  ResponseEntity<OrderView> acknowledge(
      @PathVariable UUID id,
      @Valid @RequestBody Acknowledgement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.acknowledge(id, body.reply(), ifMatch, user));
  }

  @PostMapping("/reply")
  @Permission("tasks:order:reply")
  @Idempotent
  ResponseEntity<OrderView> reply(
      @PathVariable UUID id,
      @Valid @RequestBody Reply body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    var files = body.files() == null ? List.<UUID>of() : body.files();
    return Answers.of(orders.reply(id, body.words(), files, ifMatch, user));
  }

  @PostMapping("/acceptance")
  @Permission("tasks:order:verify")
  @Idempotent
  ResponseEntity<OrderView> accept(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.accept(id, body.reason(), ifMatch, user));
  }

  @PostMapping("/return")
  @Permission("tasks:order:verify")
  @Idempotent
  ResponseEntity<OrderView> sendBack(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.sendBack(id, body.reason(), ifMatch, user));
  }

  @PostMapping("/extension")
  @Permission("tasks:order:reply")
  @Idempotent
  ResponseEntity<OrderView> askExtension(
      @PathVariable UUID id,
      @Valid @RequestBody Extension body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.askExtension(id, body.until(), body.reason(), ifMatch, user));
  }

  @PostMapping("/extension-answer")
  @Permission("tasks:order:verify")
  @Idempotent
  ResponseEntity<OrderView> answerExtension(
      @PathVariable UUID id,
      @Valid @RequestBody ExtensionAnswer body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.answerExtension(id, body.granted(), body.reason(), ifMatch, user));
  }

  @PostMapping("/escalation")
  @Permission("tasks:order:escalate")
  @Idempotent
  ResponseEntity<OrderView> escalate(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.escalate(id, body.reason(), ifMatch, user));
  }

  @PostMapping("/instruction")
  @Permission("tasks:order:instruct")
  @Idempotent
  ResponseEntity<OrderView> instruct(
      @PathVariable UUID id,
      @Valid @RequestBody Instruction body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.instruct(id, body.leader(), body.words(), ifMatch, user));
  }

  @PostMapping("/clearance")
  @Permission("tasks:order:clear")
  @Idempotent
  ResponseEntity<OrderView> clear(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(orders.clear(id, body.reason(), ifMatch, user));
  }
}
