package county.monitoring.clue;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignmentController {

  private final AssignmentService assignments;

  AssignmentController(AssignmentService assignments) {
    this.assignments = assignments;
  }

  /** What the village should know before it visits. */
  record Assign(@Size(max = 500, message = "不超过500字") @Nullable String note) {}

  /**
   * What the clue has become.
   *
   * @param id of the case, or of the ordered visit
   * @param followUp whether it is a visit: the household is monitored already
   */
  record Opened(UUID id, UUID clueId, boolean followUp) {}

  @PostMapping("/api/monitoring/v1/clues/{id}/assignment")
  @Permission("monitoring:clue:assign")
  @Idempotent
  ResponseEntity<Opened> assign(
      @PathVariable UUID id,
      @RequestBody @Valid Assign form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    var note = Optional.ofNullable(form.note()).filter(text -> !text.isBlank());
    return Answers.of(
        assignments.assign(id, note, Optional.ofNullable(ifMatch), user),
        opened -> new Opened(opened.id(), id, opened.followUp()));
  }
}
