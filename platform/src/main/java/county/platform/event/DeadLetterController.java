package county.platform.event;

import county.platform.event.DeadLetterService.DeadLetter;
import county.platform.scope.CurrentUser;
import county.platform.web.Page;
import county.platform.web.Permission;
import county.platform.web.Problem;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that failed: seen and tried again by the system administrator. */
@RestController
@RequestMapping("/api/${county.service}/v1/dead-letters")
class DeadLetterController {

  private final DeadLetterService deadLetters;

  DeadLetterController(DeadLetterService deadLetters) {
    this.deadLetters = deadLetters;
  }

  @GetMapping
  @Permission("{service}:dead-letter:read")
  Page<DeadLetter> list() {
    return Page.whole(deadLetters.list());
  }

  @PostMapping("/{id}/replay")
  @Permission("{service}:dead-letter:replay")
  ResponseEntity<Void> replay(@PathVariable UUID id, CurrentUser user) {
    return switch (deadLetters.replay(id, user.id())) {
      case DONE -> ResponseEntity.noContent().build();
      case UNKNOWN -> throw Problem.notFound();
      case FAILED_AGAIN ->
          throw Problem.conflict("county.dead-letter.failed-again", "这条消息重新处理仍然失败，请先排除原因后再试。");
    };
  }
}
