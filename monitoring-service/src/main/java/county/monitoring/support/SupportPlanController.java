package county.monitoring.support;

import county.platform.scope.CurrentUser;
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

@RestController
@RequestMapping("/api/monitoring/v1")
class SupportPlanController {

  private final SupportPlanService plans;

  SupportPlanController(SupportPlanService plans) {
    this.plans = plans;
  }

  @GetMapping("/support-plans")
  @Permission("monitoring:support:read")
  Page<SupportPlan.Row> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) SupportPlan.@Nullable State state,
      @ParameterObject @Valid Paging paging) {
    return plans.list(area, state, paging);
  }

  @GetMapping("/support-plans/{id}")
  @Permission("monitoring:support:read")
  SupportPlan get(@PathVariable UUID id) {
    return plans.get(id);
  }

  @PostMapping("/recognitions/{id}/support-plan")
  @Permission("monitoring:support:plan")
  @Idempotent
  ResponseEntity<SupportPlan> make(
      @PathVariable UUID id, @RequestBody MakePlan form, CurrentUser user) {
    return Answers.of(plans.make(id, form, user));
  }
}
