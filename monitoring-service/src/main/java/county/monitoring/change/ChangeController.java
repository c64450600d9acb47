package county.monitoring.change;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
@RequestMapping("/api/monitoring/v1")
class ChangeController {

  /** 审定. */
  record Verdict(
      @NotNull(message = "请选择审定结果") Boolean approved,
      @NotBlank(message = "请填写审定意见") @Size(max = 1000) String opinion) {}

  private final ChangeService changes;

  ChangeController(ChangeService changes) {
    this.changes = changes;
  }

  @GetMapping("/register-changes")
  @Permission("monitoring:change:read")
  Page<ChangeView> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) Change.@Nullable State state,
      @RequestParam(required = false) @Nullable ChangeKind kind,
      @ParameterObject @Valid Paging paging,
      CurrentUser user) {
    return changes.list(area, state, kind, paging, user);
  }

  @GetMapping("/register-changes/{id}")
  @Permission("monitoring:change:read")
  ResponseEntity<ChangeView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(changes.get(id, user), ChangeView::version);
  }

  @PostMapping("/households/{id}/register-changes")
  @Permission("monitoring:change:propose")
  @Idempotent
  ResponseEntity<ChangeView> propose(
      @PathVariable UUID id, @Valid @RequestBody ChangeForm body, CurrentUser user) {
    return Answers.of(changes.propose(id, body, user));
  }

  @PostMapping("/register-changes/{id}/decision")
  @Permission("monitoring:change:decide")
  @Idempotent
  ResponseEntity<ChangeView> decide(
      @PathVariable UUID id,
      @Valid @RequestBody Verdict body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(changes.decide(id, body.approved(), body.opinion(), ifMatch, user));
  }
}
