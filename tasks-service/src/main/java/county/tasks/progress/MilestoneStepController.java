package county.tasks.progress;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import county.tasks.progress.MilestoneLife.Action;
import county.tasks.progress.ReportService.Reported;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

/** The steps of a milestone and the reports on it. */
@RestController
@RequestMapping("/api/tasks/v1/milestones/{id}")
class MilestoneStepController {

  /** Why. */
  record Reason(
      @NotBlank(message = "请写明理由") @Size(max = 500, message = "最多 500 字") String reason) {}

  /** Done, with what shows it. */
  record Completion(
      @NotBlank(message = "请填写完成情况") @Size(max = 1000, message = "最多 1000 字") String words,
      @DecimalMin(value = "0", message = "不能为负数")
          @DecimalMax(value = "1000000000", message = "不超过 10 亿")
          @Nullable BigDecimal figure,
      @Size(max = 10, message = "最多 10 个文件") @Nullable List<UUID> files) {}

  /** How far it is. */
  record ProgressReport(
      @NotNull(message = "请填写完成数")
          @DecimalMin(value = "0", message = "不能为负数")
          @DecimalMax(value = "1000000000", message = "不超过 10 亿")
          BigDecimal figure,
      @NotBlank(message = "请填写进展情况") @Size(max = 1000, message = "最多 1000 字") String words,
      @Size(max = 10, message = "最多 10 个文件") @Nullable List<UUID> files) {

    Reported read() {
      return new Reported(figure, words, given(files));
    }
  }

  private final MilestoneService milestones;
  private final ReportService reports;

  MilestoneStepController(MilestoneService milestones, ReportService reports) {
    this.milestones = milestones;
    this.reports = reports;
  }

  private static List<UUID> given(@Nullable List<UUID> files) {
    return files == null ? List.of() : files;
  }

  @PostMapping("/confirmation")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> confirm(
      @PathVariable UUID id,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.confirm(id, ifMatch, user));
  }

  @PostMapping("/change")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> change(
      @PathVariable UUID id,
      @Valid @RequestBody ChangeMilestone body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.change(id, body, ifMatch, user));
  }

  @PostMapping("/reports")
  @Permission("tasks:milestone:report")
  @Idempotent
  ResponseEntity<MilestoneView> report(
      @PathVariable UUID id, @Valid @RequestBody ProgressReport body, CurrentUser user) {
    return Answers.of(reports.report(id, body.read(), user));
  }

  @PostMapping("/reports/{report}/correction")
  @Permission("tasks:milestone:report")
  @Idempotent
  ResponseEntity<MilestoneView> correct(
      @PathVariable UUID id,
      @PathVariable UUID report,
      @Valid @RequestBody ProgressReport body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(reports.correct(id, report, body.read(), ifMatch, user));
  }

  @PostMapping("/completion")
  @Permission("tasks:milestone:report")
  @Idempotent
  ResponseEntity<MilestoneView> complete(
      @PathVariable UUID id,
      @Valid @RequestBody Completion body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        milestones.complete(id, body.words(), body.figure(), given(body.files()), ifMatch, user));
  }

  @PostMapping("/acceptance")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> accept(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.accept(id, body.reason(), ifMatch, user));
  }

  @PostMapping("/return")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> sendBack(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.sendBack(id, body.reason(), ifMatch, user));
  }

  @PostMapping("/suspension")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> suspend(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.decide(id, Action.SUSPEND, body.reason(), ifMatch, user));
  }

  @PostMapping("/resumption")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> resume(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.decide(id, Action.RESUME, body.reason(), ifMatch, user));
  }

  @PostMapping("/drop")
  @Permission("tasks:milestone:decide")
  @Idempotent
  ResponseEntity<MilestoneView> drop(
      @PathVariable UUID id,
      @Valid @RequestBody Reason body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(milestones.decide(id, Action.DROP, body.reason(), ifMatch, user));
  }
}
