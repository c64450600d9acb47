package county.monitoring.recognition;

import county.monitoring.procedure.Action;
import county.monitoring.procedure.DecidingAct;
import county.monitoring.procedure.SideAct;
import county.monitoring.procedure.VillageAct;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Steps that township heads and the county take. */
@RestController
@RequestMapping("/api/monitoring/v1/recognitions/{id}")
class DecidingStepsController {

  /** 信息比对. */
  record Note(@Size(max = 1000) @Nullable String note) {}

  /** 县级经办意见. */
  record Opinion(
      @NotNull @Pattern(regexp = "0[123]", message = "类别为 01、02 或 03") String category,
      @NotEmpty(message = "至少选一项风险") @Size(max = 5, message = "风险最多五项")
          List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种风险") String> risks,
      @NotBlank(message = "请填写意见") @Size(max = 1000) String opinion) {}

  private final RecognitionService cases;

  DecidingStepsController(RecognitionService cases) {
    this.cases = cases;
  }

  @PostMapping("/comparison")
  @Permission("monitoring:recognition:compare")
  @Idempotent
  ResponseEntity<RecognitionView> compare(
      @PathVariable UUID id,
      @Valid @RequestBody Note body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.actOnFindings(
            id,
            Action.COMPARISON,
            kept -> new VillageAct.Comparison(body.note(), kept.assessment()),
            ifMatch,
            user));
  }

  @PostMapping("/township-review")
  @Permission("monitoring:recognition:review")
  @Idempotent
  ResponseEntity<RecognitionView> review(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.TownshipReview body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/preparation")
  @Permission("monitoring:recognition:prepare")
  @Idempotent
  ResponseEntity<RecognitionView> prepare(
      @PathVariable UUID id,
      @Valid @RequestBody Opinion body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(
        cases.actOnFindings(
            id,
            Action.PREPARATION,
            kept ->
                new RecognitionAct.Preparation(
                    body.category(), body.risks(), body.opinion(), kept.assessment()),
            ifMatch,
            user));
  }

  @PostMapping("/decision")
  @Permission("monitoring:recognition:decide")
  @Idempotent
  ResponseEntity<RecognitionView> decide(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Verdict body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.actOnFindings(id, Action.DECISION, body::on, ifMatch, user));
  }

  @PostMapping("/announcement")
  @Permission("monitoring:recognition:announce")
  @Idempotent
  ResponseEntity<RecognitionView> announce(
      @PathVariable UUID id,
      @Valid @RequestBody DecidingAct.Announcement body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/entry")
  @Permission("monitoring:recognition:enter")
  @Idempotent
  ResponseEntity<RecognitionView> enter(
      @PathVariable UUID id,
      @Valid @RequestBody RecognitionAct.Entry body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/return")
  @Permission("monitoring:recognition:return")
  @Idempotent
  ResponseEntity<RecognitionView> giveBack(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Return body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }

  @PostMapping("/rejection")
  @Permission("monitoring:recognition:reject")
  @Idempotent
  ResponseEntity<RecognitionView> reject(
      @PathVariable UUID id,
      @Valid @RequestBody SideAct.Rejection body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(cases.act(id, body, ifMatch, user));
  }
}
