package county.tasks.plan;

import county.platform.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/v1/plan")
class PlanController {

  private final PlanService plans;

  PlanController(PlanService plans) {
    this.plans = plans;
  }

  @GetMapping
  @Permission("tasks:plan:read")
  Plan plan() {
    return plans.plan();
  }

  @GetMapping("/tasks/{no}")
  @Permission("tasks:plan:read")
  Plan.TaskText task(@PathVariable int no) {
    return plans.task(no);
  }
}
