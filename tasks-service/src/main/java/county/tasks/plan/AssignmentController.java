package county.tasks.plan;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import county.tasks.unit.UnitRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is responsible for tasks and clauses. */
@RestController
@RequestMapping("/api/tasks/v1/plan")
class AssignmentController {

  /** From this day on the clause follows its task again. */
  record Following(@NotNull(message = "请填写生效日期") LocalDate from) {}

  private final AssignmentService assignments;

  AssignmentController(AssignmentService assignments) {
    this.assignments = assignments;
  }

  /** The units that can be made responsible today. */
  @GetMapping("/units")
  @Permission("tasks:plan:read")
  List<UnitRow> units() {
    return assignments.assignable();
  }

  @GetMapping("/tasks/{no}/responsibility")
  @Permission("tasks:plan:read")
  Responsibility ofTask(@PathVariable int no) {
    return assignments.ofTask(no);
  }

  @GetMapping("/clauses/{clause}/responsibility")
  @Permission("tasks:plan:read")
  Responsibility ofClause(@PathVariable String clause) {
    return assignments.ofClause(clause);
  }

  @PostMapping("/tasks/{no}/responsibility")
  @Permission("tasks:assignment:change")
  @Idempotent
  ResponseEntity<Responsibility> reassignTask(
      @PathVariable int no, @Valid @RequestBody Reassignment body, CurrentUser user) {
    return Answers.of(assignments.reassignTask(no, body, user));
  }

  @PostMapping("/clauses/{clause}/responsibility")
  @Permission("tasks:assignment:change")
  @Idempotent
  ResponseEntity<Responsibility> reassignClause(
      @PathVariable String clause, @Valid @RequestBody Reassignment body, CurrentUser user) {
    return Answers.of(assignments.reassignClause(clause, body, user));
  }

  @PostMapping("/clauses/{clause}/following")
  @Permission("tasks:assignment:change")
  @Idempotent
  ResponseEntity<Responsibility> follow(
      @PathVariable String clause, @Valid @RequestBody Following body, CurrentUser user) {
    return Answers.of(assignments.followTask(clause, body.from(), user));
  }
}
