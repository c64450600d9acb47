package county.monitoring.followup;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

@RestController
@RequestMapping("/api/monitoring/v1")
class FollowUpController {

  private final FollowUpService followUps;
  private final GapService gaps;

  FollowUpController(FollowUpService followUps, GapService gaps) {
    this.followUps = followUps;
    this.gaps = gaps;
  }

  /** Who has to be visited, the most urgent first. */
  @GetMapping("/follow-ups")
  @Permission("monitoring:follow-up:read")
  Page<DueRow> due(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable Boolean monitored,
      @RequestParam(required = false) @Nullable LocalDate dueBy,
      @ParameterObject @Valid Paging paging) {
    return followUps.due(area, overdue, monitored, dueBy, paging);
  }

  /** Monitored households without the measures they should have. */
  @GetMapping("/support-gaps")
  @Permission("monitoring:follow-up:read")
  Page<GapService.Row> gaps(
      @RequestParam(defaultValue = "NO_MEASURE") GapService.Gap gap,
      @RequestParam(required = false) @Nullable String area,
      @ParameterObject @Valid Paging paging) {
    return gaps.list(gap, area, paging);
  }

  @GetMapping("/visits")
  @Permission("monitoring:follow-up:read")
  Page<VisitView> visits(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable UUID householdId,
      @RequestParam(required = false) @Nullable Situation situation,
      @ParameterObject @Valid Paging paging) {
    return followUps.visits(area, householdId, situation, paging);
  }

  @PostMapping("/households/{id}/visits")
  @Permission("monitoring:follow-up:visit")
  @Idempotent
  ResponseEntity<VisitView> visited(
      @PathVariable UUID id, @Valid @RequestBody VisitForm body, CurrentUser user) {
    return Answers.of(followUps.visited(id, body, user));
  }
}
