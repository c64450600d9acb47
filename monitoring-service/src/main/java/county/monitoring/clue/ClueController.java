package county.monitoring.clue;

import county.monitoring.clue.ClueLife.State;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
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
class ClueController {

  private final ClueService clues;
  private final EscalationService escalations;

  ClueController(ClueService clues, EscalationService escalations) {
    this.clues = clues;
    this.escalations = escalations;
  }

  record Refuse(
      @NotBlank(message = "请写明排除的理由") @Size(max = 500, message = "不超过500字") String reason) {}

  @GetMapping("/clues")
  @Permission("monitoring:clue:read")
  Page<ClueRow> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable ClueKind kind,
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable Boolean waiting,
      @RequestParam(required = false) ClueCourse.@Nullable Reached reached,
      @RequestParam(required = false) ClueCourse.@Nullable Outcome outcome,
      @RequestParam(required = false) @Nullable LocalDate raisedFrom,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return clues.list(
        new ClueReader.Filter(
            area, state, kind, channel, overdue, waiting, reached, outcome, raisedFrom, sort),
        paging);
  }

  @GetMapping("/clues/{id}")
  @Permission("monitoring:clue:read")
  ResponseEntity<ClueView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(clues.get(id, user), ClueView::version);
  }

  @PostMapping("/clues/{id}/refusal")
  @Permission("monitoring:clue:refuse")
  @Idempotent
  ResponseEntity<ClueView> refuse(
      @PathVariable UUID id,
      @RequestBody @Valid Refuse form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      CurrentUser user) {
    return Answers.of(clues.refuse(id, form.reason(), Optional.ofNullable(ifMatch), user));
  }

  /** Warnings that raised nothing, each with the refused clue it repeats and the reason. */
  @GetMapping("/suppressed-warnings")
  @Permission("monitoring:clue:read")
  Page<SuppressedRow> suppressed(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable ClueKind kind,
      @ParameterObject @Valid Paging paging) {
    return clues.suppressed(area, kind, paging);
  }

  record Urge(@NotBlank(message = "请写明督促的要求") @Size(max = 500, message = "不超过500字") String note) {}

  /** The head of a level that an overdue clue went up to says what is to be done. */
  @PostMapping("/clues/{id}/urging")
  @Permission("monitoring:clue:urge")
  @Idempotent
  ResponseEntity<ClueView> urge(
      @PathVariable UUID id, @RequestBody @Valid Urge form, CurrentUser user) {
    return Answers.of(escalations.urge(id, form.note(), user));
  }
}
