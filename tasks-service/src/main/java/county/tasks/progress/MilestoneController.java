package county.tasks.progress;

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

/** Milestones: list, one, and a new one. */
@RestController
@RequestMapping("/api/tasks/v1/milestones")
class MilestoneController {

  /** How many were confirmed. */
  record Confirmed(int confirmed) {}

  private final MilestoneService milestones;

  MilestoneController(MilestoneService milestones) {
    this.milestones = milestones;
  }

  @GetMapping
  @Permission("tasks:milestone:read")
  Page<MilestoneView.Row> list(
      @RequestParam(required = false) @Nullable String clause,
      @RequestParam(required = false) @Nullable Integer task,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) MilestoneLife.@Nullable State state,
      @RequestParam(required = false) @Nullable LocalDate dueBy,
      @RequestParam(required = false) @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return milestones.list(
        new MilestoneReader.Filter(clause, task, unit, state, dueBy), sort, paging);
  }

  @GetMapping("/{id}")
  @Permission("tasks:milestone:read")
  ResponseEntity<MilestoneView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(milestones.get(id, user), MilestoneView::version);
  }

  @PostMapping
  @Permission("tasks:milestone:enter")
  @Idempotent
  ResponseEntity<MilestoneView> enter(@Valid @RequestBody EnterMilestone body, CurrentUser user) {
    var milestone = Answers.valueOf(milestones.enter(body, user));
    return Answers.created("/api/tasks/v1/milestones/" + milestone.milestone().id(), milestone);
  }

  /** Confirms what the plan proposes for a whole task. */
  @PostMapping("/confirmations/{no}")
  @Permission("tasks:milestone:decide")
  @Idempotent
  Confirmed confirmTask(@PathVariable int no, CurrentUser user) {
    return new Confirmed(milestones.confirmTask(no, user));
  }
}
